/// How much a capital tells where a token stands.
package enum Situation: UInt8, CaseIterable {
    /// Within a sentence: it tells much.
    case inside
    /// The first word of a sentence: it tells nothing.
    case initial
    /// In a sentence where most words have capitals, a headline perhaps: it tells nothing.
    case title

    /// The situation of each token of a sentence, given its forms.
    package static func read(_ sentence: some RandomAccessCollection<WordForm>) -> [Situation] {
        read(sentence.map { ($0.beginsWithLetter, $0.capitals != .none) })
    }

    /// The situation of each token: whether it begins with a letter, and whether with a capital.
    static func read(_ tokens: [(isWord: Bool, isCapital: Bool)]) -> [Situation] {
        var read = Array(repeating: Situation.inside, count: tokens.count)
        if isTitle(words: tokens.count { $0.isWord }, capitals: tokens.count { $0.isCapital }) {
            return Array(repeating: .title, count: tokens.count)
        }
        for index in tokens.indices {
            read[index] = .initial
            if tokens[index].isWord { break }
        }
        return read
    }

    /// Whether a sentence of so many words has capitals throughout.
    static func isTitle(words: Int, capitals: Int) -> Bool { words >= 3 && capitals * 10 >= words * 6 }
}
