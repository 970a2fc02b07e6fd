import GoldData
import StageKit
import Tagging

/// Learns a tagging model from treebanks.
///
/// Perceptrons that see the sentences in different orders err differently, so the model is their mean.
struct TaggerTraining {
    let epochs: Int
    let perceptrons: Int
    /// Told after each round.
    let report: (String) -> Void
    /// Features met fewer times are left out.
    private static let fewest = 2
    /// Features whose greatest weight is smaller are left out.
    private static let leastWeight = 0.12

    /// The bytes of a model.
    func model(_ treebank: [TreebankSentence]) -> [UInt8] {
        let words = KnownWords(treebank.map { FeatureReader.forms($0) })
        var reader = FeatureReader(words)
        var sentences = treebank.map { reader.read($0) }
        for sentence in sentences.indices {
            for token in sentences[sentence].features.indices {
                sentences[sentence].features[token].removeAll { reader.counts[Int($0)] < Self.fewest }
            }
        }
        var mean = MeanWeights(featureCount: reader.keys.count, frequentCount: words.frequent.count)
        for seed in 1...UInt64(perceptrons) { mean.add(learned(sentences, reader, seed)) }
        return FeatureTable.bytes(features(mean, reader))
    }

    private func learned(_ sentences: [TrainingSentence], _ reader: FeatureReader, _ seed: UInt64)
        -> Perceptron
    {
        var perceptron = Perceptron(
            featureCount: reader.keys.count,
            frequentCount: reader.words.frequent.count,
            isLexical: reader.isLexical,
            seed: seed
        )
        for epoch in 1...epochs {
            let wrong = perceptron.learn(sentences)
            report("perceptron \(seed), round \(epoch): \(wrong) tags came out wrong")
        }
        return perceptron
    }

    private typealias Features = [UInt32: [(tag: Int, weight: Double)]]

    private func features(_ mean: MeanWeights, _ reader: FeatureReader) -> Features {
        var features: Features = [:]
        for (number, key) in reader.keys.enumerated() {
            let row = (0..<Transitions.tagCount).map { (tag: $0, weight: mean.weight(number, $0)) }
            if row.contains(where: { abs($0.weight) >= Self.leastWeight }) { features[key.raw] = row }
        }
        addTransitions(mean, reader.words, to: &features)
        for key in reader.words.known.union(reader.words.lowercase) where features[key.raw] == nil {
            features[key.raw] = []
        }
        return features
    }

    private func addTransitions(
        _ mean: MeanWeights,
        _ words: KnownWords,
        to features: inout Features
    ) {
        for before in 0...Transitions.tagCount {
            func row(_ word: Int) -> [(tag: Int, weight: Double)] {
                (0..<Transitions.tagCount).map { ($0, mean.transition(word, before, $0)) }
            }
            features[FeatureKey(Template.transition, UInt32(before), 0).raw] = row(0)
            for (context, number) in words.frequent {
                features[FeatureKey(Template.wordTransition, UInt32(before), context).raw] = row(number)
            }
        }
        for context in words.frequent.keys {
            features[FeatureKey(Template.frequentWord, context, 0).raw] = []
        }
    }
}
