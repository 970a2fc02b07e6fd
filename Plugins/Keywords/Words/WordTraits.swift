/// What a word by itself tells of its part in a phrase.
struct WordTraits: OptionSet {
    let rawValue: UInt16

    /// Stands in no phrase: function words, numbers, single letters.
    static let outside = WordTraits(rawValue: 1)
    /// Begins with a digit and holds a letter (`21st-century`): says more of the word behind it.
    static let numbered = WordTraits(rawValue: 2)
    /// Ends as participles do.
    static let participle = WordTraits(rawValue: 4)

    /// A participle in `-ing`, which may stand behind a noun too (`the harbour dredging plan`).
    static let gerund = WordTraits(rawValue: 8)

    /// Stands in a phrase only beside other words (`state pension`, `real time`).
    static let dependent = WordTraits(rawValue: 16)
    /// Judges or compares rather than tells what kind; in no phrase unless it is a noun.
    static let evaluative = WordTraits(rawValue: 32)

    /// Points at what was told (`this`, `such`).
    static let demonstrative = WordTraits(rawValue: 64)
    /// Ends as superlatives do; in no phrase if it is an adjective.
    static let superlative = WordTraits(rawValue: 128)

    /// Ends as adverbs of manner do, and may stand in a phrase.
    static let manner = WordTraits(rawValue: 256)

    /// Stands before a person's name, in no phrase (`Mr.`, `Sen.`).
    static let title = WordTraits(rawValue: 512)

    /// An ordinary word in capitals, as in labels (`ANALYSIS`, `SHARE THIS ARTICLE`).
    static let shouted = WordTraits(rawValue: 1024)

    /// In no phrase but as the first word of a name (`New Haldport`).
    static let nameFirst = WordTraits(rawValue: 2048)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The traits of a folded word.
    init(_ word: UnsafeBufferPointer<UInt8>) {
        self = []
        let string = String(decoding: word, as: UTF8.self)
        if StopWords.titles.contains(string) {
            formUnion([.title, .outside])
        } else if StopWords.dependent.contains(string) {
            insert(.dependent)
        } else if word.count < 2 || StopWords.words.contains(string) {
            insert(.outside)
        } else if StopWords.evaluative.contains(string) {
            insert(.evaluative)
        }
        if StopWords.demonstratives.contains(string) { insert(.demonstrative) }
        if StopWords.nameFirst.contains(string) { insert(.nameFirst) }
        if WordTraits.isShouted(word) { insert(.shouted) }
        if let first = word.first, first &- 0x30 < 10 {
            insert(word.contains { ($0 | 0x20) &- 0x61 < 26 } ? .numbered : .outside)
        }
        let end = word.suffix(3)
        if end.elementsEqual("ing".utf8) { formUnion([.participle, .gerund]) }
        // Neither `best` and its like, which are short, nor `honest` and `earnest`.
        if end.elementsEqual("est".utf8), word.count > 5, word[word.count - 4] != 0x6E {
            insert(.superlative)
        }
        if end.suffix(2).elementsEqual("ly".utf8), !contains(.outside) { insert(.manner) }
        if end.suffix(2).elementsEqual("ed".utf8) { insert(.participle) }
    }

    /// Whether a word is in capitals that ordinary English does not write so.
    private static func isShouted(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count > 4, word.allSatisfy({ $0 &- 0x41 < 26 }) else { return false }
        return word.map { $0 | 0x20 }.withUnsafeBufferPointer {
            EnglishCounts.shared.documents(with: $0) > 2 * EnglishCounts.shared.documents(with: word)
        }
    }
}
