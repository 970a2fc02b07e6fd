/// What the ending of a word tells of its class.
enum WordSuffixes {
    private static let adjectives: [StaticString] = [
        "ous", "ful", "ive", "ical", "able", "ible", "less", "ish", "ary", "ial", "ional", "ic", "al", "est",
    ]
    private static let verbs: [StaticString] = ["ize", "ise", "ify", "izes", "ises", "ifies"]

    /// The class of a folded word that the counts do not know.
    static func wordClass(_ word: UnsafeBufferPointer<UInt8>) -> WordClass {
        if word.count > 4, ends(word, "ly") { return .boundary }
        if word.count > 4, ends(word, "ed") || ends(word, "eds") {
            return word.contains(0x2D) ? .adjective : .participle
        }
        if word.count > 5, ends(word, "ing") { return .gerund }
        for suffix in verbs where word.count > 5 && ends(word, suffix) { return .verb }
        for suffix in adjectives where word.count > 5 && ends(word, suffix) { return .adjective }
        return .noun
    }

    static func ends(_ word: UnsafeBufferPointer<UInt8>, _ suffix: StaticString) -> Bool {
        let length = suffix.utf8CodeUnitCount
        guard word.count > length else { return false }
        for index in 0..<length where word[word.count - length + index] != suffix.utf8Start[index] {
            return false
        }
        return true
    }
}
