/// A universal part of speech; the raw value is what a column of tags holds.
public enum UPOS: UInt8, Sendable, CaseIterable {
    case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner, interjection, noun
    case numeral, particle, pronoun, properNoun, punctuation, subordinatingConjunction, symbol, verb, other

    /// The tag's name in Universal Dependencies, as `NOUN`.
    public var name: String { UPOS.names[Int(rawValue)] }

    /// The tag of that name in Universal Dependencies.
    public init?(name: some StringProtocol) {
        guard let index = UPOS.names.firstIndex(where: { $0 == name }) else { return nil }
        self.init(rawValue: UInt8(index))
    }

    /// The names in Universal Dependencies, in the order of raw values, which is alphabetical.
    public static let names = [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
        "SCONJ", "SYM", "VERB", "X",
    ]
}
