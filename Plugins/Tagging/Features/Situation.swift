/// How much a capital tells where a token stands.
package enum Situation: UInt8, CaseIterable {
    /// Within a sentence: it tells much.
    case inside
    /// The first word of a sentence: it tells nothing.
    case initial
    /// In a sentence where most words have capitals, a headline perhaps: it tells nothing.
    case title

    /// The situation of each token of a sentence, given its forms.
    package static func read(_ sentence: [WordForm]) -> [Situation] {
        var read = Array(repeating: Situation.inside, count: sentence.count)
        if isTitle(
            words: sentence.count { $0.beginsWithLetter },
            capitals: sentence.count { $0.capitals != .none },
            endsInStop: sentence.last?.isStop ?? false
        ) {
            return Array(repeating: .title, count: sentence.count)
        }
        for index in sentence.indices {
            read[index] = .initial
            if sentence[index].beginsWithLetter { break }
        }
        return read
    }

    /// Whether a sentence of so many words has capitals throughout, as headlines have; those end in no stop.
    static func isTitle(words: Int, capitals: Int, endsInStop: Bool) -> Bool {
        words >= 3 && capitals * 10 >= words * 6 && !endsInStop
    }
}
