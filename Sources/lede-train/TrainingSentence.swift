import GoldData
import StageKit
import Tagging

/// A sentence as the trainer sees it: features as numbers, and the right tags.
struct TrainingSentence {
    /// Features of each token.
    var features: [[Int32]]
    /// For each token the number of its word among those with transitions of their own; 0 for others.
    var transitions: [Int]
    /// The right tags.
    var tags: [UInt8]
}

/// The words and classes that count as known, taken from the training sentences.
struct KnownWords {
    private(set) var known: Set<FeatureKey> = []
    /// Folded words that are written without capitals somewhere.
    private(set) var lowercase: Set<FeatureKey> = []
    /// Contexts with transitions of their own, numbered from 1.
    private(set) var frequent: [UInt32: Int] = [:]

    private static let fewestOfWord = 3
    private static let fewestOfClass = 4
    private static let fewestOfFrequent = 100

    init(_ sentences: [[WordForm]]) {
        var words: [FeatureKey: Int] = [:]
        for form in sentences.joined() {
            words[FeatureKey(Template.knownWord, form.folded), default: 0] += 1
            if form.capitals == .none { lowercase.insert(FeatureKey(Template.knownLowercase, form.folded)) }
        }
        known = Set(words.filter { $0.value >= Self.fewestOfWord }.keys)
        var classes: [FeatureKey: Int] = [:]
        for form in sentences.joined() {
            for length in [3, 2] {
                classes[FeatureKey(Template.knownClass, WordContext.classed(form, length)), default: 0] += 1
            }
        }
        known.formUnion(classes.filter { $0.value >= Self.fewestOfClass }.keys)
        for (key, _) in words.filter({ $0.value >= Self.fewestOfFrequent }).sorted(by: {
            $0.key.raw < $1.key.raw
        }) {
            frequent[key.raw] = frequent.count + 1
        }
    }

    func context(_ form: WordForm) -> WordContext { WordContext(form) { known.contains($0) } }
}

/// Turns treebank sentences into features; keys are numbered as they are met.
struct FeatureReader {
    let words: KnownWords
    private(set) var numbers: [FeatureKey: Int32] = [:]
    private(set) var keys: [FeatureKey] = []
    /// True for features of single words and of pairs, which are left out at random.
    private(set) var isLexical: [Bool] = []
    private(set) var counts: [Int32] = []

    init(_ words: KnownWords) { self.words = words }

    static func forms(_ sentence: TreebankSentence) -> [WordForm] {
        sentence.tokens.map { token in Array(token.form.utf8).withUnsafeBufferPointer { WordForm($0) } }
    }

    mutating func read(_ sentence: TreebankSentence) -> TrainingSentence {
        let forms = FeatureReader.forms(sentence)
        let situations = Situation.read(forms)
        let contexts = forms.map { words.context($0) }
        var features: [[Int32]] = []
        for index in forms.indices {
            var own: [Int32] = []
            var place = 0
            WordFeatures.forEach(
                forms[index],
                in: situations[index],
                isLowercase: { words.lowercase.contains(FeatureKey(Template.knownLowercase, $0)) },
                { key in
                    own.append(number(key, isLexical: place == 1 || place == 2))
                    place += 1
                }
            )
            own += neighbours(contexts, index)
            features.append(own)
        }
        return TrainingSentence(
            features: features,
            transitions: contexts.map { words.frequent[$0.key] ?? 0 },
            tags: sentence.tokens.map { (UPOS(name: $0.tag) ?? .other).rawValue }
        )
    }

    private mutating func neighbours(_ contexts: [WordContext], _ index: Int) -> [Int32] {
        func context(_ distance: Int) -> WordContext {
            contexts.indices.contains(index + distance) ? contexts[index + distance] : WordContext.edge
        }
        var own: [Int32] = []
        for (place, distance) in WordContext.distances.enumerated() {
            context(distance).forEachFeature(at: place) { own.append(number($0, isLexical: false)) }
        }
        for (place, pair) in WordContext.pairs.enumerated() {
            let key = WordContext.pair(place, context(pair.0).key, context(pair.1).key)
            own.append(number(key, isLexical: place < 5))
        }
        return own
    }

    private mutating func number(_ key: FeatureKey, isLexical lexical: Bool) -> Int32 {
        if let number = numbers[key] {
            counts[Int(number)] += 1
            return number
        }
        let number = Int32(keys.count)
        numbers[key] = number
        keys.append(key)
        isLexical.append(lexical)
        counts.append(1)
        return number
    }
}
