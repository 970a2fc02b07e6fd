import Tagging

/// The mean of what several perceptrons learned.
struct MeanWeights {
    private static let tags = Transitions.tagCount
    private var weights: [Double]
    private var transitions: [Double]
    private var count = 0.0

    init(featureCount: Int, frequentCount: Int) {
        weights = Array(repeating: 0, count: featureCount * Self.tags)
        transitions = Array(repeating: 0, count: (frequentCount + 1) * Transitions.size)
    }

    /// Takes one more perceptron in.
    mutating func add(_ perceptron: Perceptron) {
        count += 1
        for index in weights.indices {
            weights[index] += perceptron.weight(index / Self.tags, index % Self.tags)
        }
        for index in transitions.indices {
            let (word, place) = (index / Transitions.size, index % Transitions.size)
            transitions[index] += perceptron.transition(word, place / Self.tags, place % Self.tags)
        }
    }

    /// The mean weight of a feature for a tag.
    func weight(_ feature: Int, _ tag: Int) -> Double { weights[feature * Self.tags + tag] / count }

    /// The mean score of a tag after another one, for the word of that number.
    func transition(_ word: Int, _ before: Int, _ tag: Int) -> Double {
        transitions[word * Transitions.size + before * Self.tags + tag] / count
    }
}
