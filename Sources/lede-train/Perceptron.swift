import Tagging

/// An averaged structured perceptron: sentences are decoded, and weights moved where a tag came out wrong.
///
/// Wrong tags get a head start while it learns, so that right ones win by a margin.
struct Perceptron {
    private static let tags = Transitions.tagCount
    private static let margin: Int32 = 24
    /// Percent of tokens whose lexical features are left out, so that the others learn to do without.
    private static let dropout: UInt64 = 5
    /// Percent of all features that are left out, so that no feature relies on another.
    private static let featureDropout: UInt64 = 5

    private var weights: [Int32]
    private var transitions: [Int32]
    /// Sums of changes times the step they were made in.
    private var weightSums: [Double]
    private var transitionSums: [Double]
    private var step = 1.0
    private var random: SplitMix
    private let isLexical: [Bool]

    init(featureCount: Int, frequentCount: Int, isLexical: [Bool], seed: UInt64) {
        weights = Array(repeating: 0, count: featureCount * Self.tags)
        weightSums = Array(repeating: 0, count: featureCount * Self.tags)
        transitions = Array(repeating: 0, count: (frequentCount + 1) * Transitions.size)
        transitionSums = Array(repeating: 0, count: (frequentCount + 1) * Transitions.size)
        self.isLexical = isLexical
        random = SplitMix(seed)
    }

    /// Goes once through the sentences in a new order; gives the number of tags that came out wrong.
    mutating func learn(_ sentences: [TrainingSentence]) -> Int {
        var order = Array(sentences.indices)
        for index in stride(from: order.count - 1, to: 0, by: -1) {
            order.swapAt(index, Int(random.next() % UInt64(index + 1)))
        }
        var decoder = TagDecoder()
        return order.reduce(0) { wrong, index in wrong + learn(sentences[index], &decoder) }
    }

    private mutating func learn(_ sentence: TrainingSentence, _ decoder: inout TagDecoder) -> Int {
        var features = sentence.features
        for index in features.indices where random.next() % 100 < Self.dropout {
            features[index].removeAll { isLexical[Int($0)] }
        }
        for index in features.indices {
            features[index].removeAll { _ in random.next() % 100 < Self.featureDropout }
        }
        var guessed = Array(repeating: UInt8(0), count: features.count)
        decode(sentence, features, &decoder, into: &guessed)
        step += 1
        var wrong = 0
        for index in guessed.indices {
            let (gold, guess) = (Int(sentence.tags[index]), Int(guessed[index]))
            if gold != guess {
                wrong += 1
                for feature in features[index] {
                    move(Int(feature) * Self.tags, toward: gold, from: guess)
                }
            }
            let goldBefore = index == 0 ? Transitions.start : Int(sentence.tags[index - 1])
            let guessBefore = index == 0 ? Transitions.start : Int(guessed[index - 1])
            if gold != guess || goldBefore != guessBefore {
                for matrix in Set([0, sentence.transitions[index]]) {
                    moveTransition(matrix, (goldBefore, gold), 1)
                    moveTransition(matrix, (guessBefore, guess), -1)
                }
            }
        }
        return wrong
    }

    private func decode(
        _ sentence: TrainingSentence,
        _ features: [[Int32]],
        _ decoder: inout TagDecoder,
        into guessed: inout [UInt8]
    ) {
        var emissions = Array(repeating: Int32(0), count: features.count * Self.tags)
        for index in features.indices {
            let first = index * Self.tags
            for feature in features[index] {
                let row = Int(feature) * Self.tags
                for tag in 0..<Self.tags { emissions[first + tag] += weights[row + tag] }
            }
            for tag in 0..<Self.tags where tag != Int(sentence.tags[index]) {
                emissions[first + tag] += Self.margin
            }
        }
        let matrices = sentence.transitions.map { matrix(of: $0) }
        let joined = Array(matrices.joined())
        joined.withUnsafeBufferPointer { joined in
            decoder.decode(
                features.count,
                emissions: emissions,
                transitions: { joined.baseAddress! + $0 * Transitions.size },
                into: &guessed
            )
        }
    }

    private func matrix(of word: Int) -> [Int32] {
        let base = transitions[..<Transitions.size]
        guard word != 0 else { return Array(base) }
        let own = transitions[(word * Transitions.size)..<((word + 1) * Transitions.size)]
        return zip(base, own).map { $0 + $1 }
    }

    private mutating func move(_ row: Int, toward gold: Int, from guess: Int) {
        weights[row + gold] += 1
        weightSums[row + gold] += step
        weights[row + guess] -= 1
        weightSums[row + guess] -= step
    }

    private mutating func moveTransition(_ matrix: Int, _ tags: (before: Int, tag: Int), _ change: Int32) {
        let index = matrix * Transitions.size + tags.before * Self.tags + tags.tag
        transitions[index] += change
        transitionSums[index] += step * Double(change)
    }

    /// The averaged weight of a feature for a tag.
    func weight(_ feature: Int, _ tag: Int) -> Double {
        let index = feature * Self.tags + tag
        return Double(weights[index]) - weightSums[index] / step
    }

    /// The averaged score of a tag after another one, for the word of that number.
    func transition(_ word: Int, _ before: Int, _ tag: Int) -> Double {
        let index = word * Transitions.size + before * Self.tags + tag
        return Double(transitions[index]) - transitionSums[index] / step
    }
}

/// A small generator of random numbers, the same everywhere.
struct SplitMix {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
