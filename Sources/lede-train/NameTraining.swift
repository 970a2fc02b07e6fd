import GoldData
import StageKit
import Tagging

/// Learns by which features the kind of a name is told, from a treebank that says what tokens refer to.
///
/// The mean of averaged perceptrons over single names, each in an order of its own; those of persons, organisations
/// and places against all others.
struct NameTraining {
    /// A name of the treebank.
    struct Example {
        var features: [FeatureKey]
        var kind: NameKind
    }

    private static let perceptrons: UInt64 = 6
    private static let rounds = 8
    private static let fewest = 2
    private static let margin: Int32 = 6
    /// Percent of features that are left out while it learns, so that none relies on another.
    private static let dropout: UInt64 = 15
    private static let kinds = NameKind.allCases.count

    /// The names of a treebank: each is of the kind of the least entity that holds all of it.
    static func examples(_ treebank: [TreebankSentence]) -> [Example] {
        documents(treebank).flatMap { document in
            let sentences = document.filter { !$0.entities.isEmpty }
            let names = sentences.map { sentence in
                let forms = FeatureReader.forms(sentence)
                return NameSentence(
                    forms,
                    sentence.tokens.map { UPOS(name: $0.tag) ?? .other },
                    forms.map { NameTraits(of: $0.folded) }
                )
            }
            let lastWords = Set(names.flatMap { $0.lastWords(of: $0.spans) })
            return zip(sentences, names).flatMap { sentence, names in
                names.spans.map { span in
                    var features: [FeatureKey] = []
                    NameFeatures.forEach(span, in: names, lastWords: lastWords) { features.append($0) }
                    return Example(features: features, kind: kind(of: span.tokens, in: sentence))
                }
            }
        }
    }

    private static func documents(_ treebank: [TreebankSentence]) -> [[TreebankSentence]] {
        var documents: [[TreebankSentence]] = []
        for sentence in treebank {
            if sentence.document != nil || documents.isEmpty { documents.append([]) }
            documents[documents.count - 1].append(sentence)
        }
        return documents
    }

    private static func kind(of tokens: Range<Int>, in sentence: TreebankSentence) -> NameKind {
        let holding = sentence.entities.filter {
            $0.tokens.lowerBound <= tokens.lowerBound && $0.tokens.upperBound >= tokens.upperBound
        }
        switch holding.min(by: { $0.tokens.count < $1.tokens.count })?.kind {
        case "person": return isPlural(sentence.tokens[tokens.upperBound - 1]) ? .other : .person
        case "organization": return .organisation
        case "place": return .place
        default: return .other
        }
    }

    /// Peoples and parties (`Olanders`) are many persons, and none by name.
    private static func isPlural(_ token: TreebankToken) -> Bool {
        token.form.hasSuffix("s") && token.lemma == String(token.form.dropLast())
    }

    /// The bytes of a model.
    func model(_ examples: [Example]) -> [UInt8] {
        var counts: [FeatureKey: Int] = [:]
        for feature in examples.lazy.flatMap(\.features) { counts[feature, default: 0] += 1 }
        let features = examples.map { $0.features.filter { counts[$0]! >= Self.fewest } }
        let kinds = examples.map { Int($0.kind.rawValue) }
        var mean: [UInt32: [(tag: Int, weight: Double)]] = [:]
        for seed in 1...Self.perceptrons {
            for (feature, row) in learned(features, kinds, seed).means {
                let known = mean[feature] ?? row.map { ($0.tag, 0) }
                mean[feature] = zip(known, row).map {
                    ($0.tag, $0.weight + $1.weight / Double(Self.perceptrons))
                }
            }
        }
        return FeatureTable.bytes(mean)
    }

    private func learned(_ names: [[FeatureKey]], _ kinds: [Int], _ seed: UInt64) -> LearnedWeights {
        var learned = LearnedWeights()
        var random = SplitMix(seed)
        var order = Array(names.indices)
        for _ in 0..<Self.rounds {
            for index in stride(from: order.count - 1, to: 0, by: -1) {
                order.swapAt(index, Int(random.next() % UInt64(index + 1)))
            }
            for index in order {
                let features = names[index].filter { _ in random.next() % 100 >= Self.dropout }
                let guess = guess(features, kinds[index], learned.weights)
                learned.learn(features, kinds[index], insteadOf: guess)
            }
        }
        return learned
    }

    /// The weights of a perceptron's features, a row of kinds each, and what their mean over all steps needs.
    private struct LearnedWeights {
        private(set) var weights: [FeatureKey: [Int32]] = [:]
        private var sums: [FeatureKey: [Double]] = [:]
        private var step = 1.0

        mutating func learn(_ features: [FeatureKey], _ gold: Int, insteadOf guess: Int) {
            step += 1
            guard guess != gold else { return }
            for feature in features {
                weights[feature, default: Array(repeating: 0, count: NameTraining.kinds)][gold] += 1
                weights[feature]![guess] -= 1
                sums[feature, default: Array(repeating: 0, count: NameTraining.kinds)][gold] += step
                sums[feature]![guess] -= step
            }
        }

        /// By the raw value of a feature.
        var means: [UInt32: [(tag: Int, weight: Double)]] {
            Dictionary(
                weights.map { feature, row in
                    (feature.raw, row.indices.map { ($0, Double(row[$0]) - sums[feature]![$0] / step) })
                },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }

    private func guess(_ features: [FeatureKey], _ gold: Int, _ weights: [FeatureKey: [Int32]]) -> Int {
        var scores = Array(repeating: Self.margin, count: Self.kinds)
        scores[gold] = 0
        for feature in features {
            guard let row = weights[feature] else { continue }
            for kind in 0..<Self.kinds { scores[kind] += row[kind] }
        }
        return Int(NameClassifier.best(scores).rawValue)
    }

    /// The share of names whose kind is told right by what is learned from other documents, in percent.
    func crossValidated(_ treebank: [TreebankSentence], parts: Int = 5) -> Double {
        let documents = Self.documents(treebank)
        var (right, count) = (0, 0)
        for part in 0..<parts {
            let learned = documents.indices.filter { $0 % parts != part }.flatMap { documents[$0] }
            let tested = documents.indices.filter { $0 % parts == part }.flatMap { documents[$0] }
            let bytes = AlignedBytes(model(Self.examples(learned)))
            defer { withExtendedLifetime(bytes) {} }
            let table = FeatureTable(bytes.bytes)
            for example in Self.examples(tested) {
                var scores = Array(repeating: Int32(0), count: Self.kinds)
                scores.withUnsafeMutableBufferPointer { scores in
                    for feature in example.features { table.add(feature, to: scores.baseAddress!) }
                }
                count += 1
                if NameClassifier.best(scores) == example.kind { right += 1 }
            }
        }
        return (Double(right) / Double(max(1, count)) * 10_000).rounded() / 100
    }
}

/// Bytes that stay where they are as long as this lives.
final class AlignedBytes {
    let bytes: UnsafeRawBufferPointer
    private let memory: UnsafeMutableRawBufferPointer

    init(_ model: [UInt8]) {
        memory = .allocate(byteCount: model.count, alignment: 16)
        memory.copyBytes(from: model)
        bytes = UnsafeRawBufferPointer(memory)
    }

    deinit { memory.deallocate() }
}
