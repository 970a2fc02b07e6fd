/// The Porter stemmer, after "An algorithm for suffix stripping" (Program 14, 1980), as the paper has it.
///
/// Words of one or two letters stay as they are. Bytes beyond ASCII count as consonants.
public struct Stemmer {
    private var word: [UInt8] = []
    /// End of the stem before the suffix that was last matched.
    private var stem = 0

    /// A stemmer; reuse it, since it owns its memory.
    public init() {}

    /// Replaces a lower-case word by its stem, which is never longer than the word.
    public mutating func stem(_ bytes: inout [UInt8]) {
        guard bytes.count > 2 else { return }
        swap(&word, &bytes)
        stripPlural()
        stripPast()
        turnFinalY()
        for (suffix, replacement) in Stemmer.second where matches(suffix) {
            replace(by: replacement, aboveMeasure: 0)
            break
        }
        for (suffix, replacement) in Stemmer.third where matches(suffix) {
            replace(by: replacement, aboveMeasure: 0)
            break
        }
        stripLongSuffix()
        tidy()
        swap(&word, &bytes)
    }

    /// The stem of a string in lower case.
    public mutating func stem(_ text: String) -> String {
        var bytes = Array(text.utf8)
        stem(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Steps

    /// Step 1a.
    private mutating func stripPlural() {
        if matches("sses") || matches("ies") {
            word.removeLast(2)
        } else if !matches("ss"), matches("s") {
            word.removeLast()
        }
    }

    /// Step 1b.
    private mutating func stripPast() {
        if matches("eed") {
            if measure(stem) > 0 { word.removeLast() }
            return
        }
        guard matches("ed") && holdsVowel(stem) || matches("ing") && holdsVowel(stem) else { return }
        word.removeLast(word.count - stem)
        if matches("at") || matches("bl") || matches("iz") {
            word.append(0x65)
        } else if endsInDoubleConsonant() {
            if !"lsz".utf8.contains(word[word.count - 1]) { word.removeLast() }
        } else if measure(word.count) == 1, endsInShortSyllable(word.count) {
            word.append(0x65)
        }
    }

    /// Step 1c.
    private mutating func turnFinalY() {
        if matches("y"), holdsVowel(stem) { word[word.count - 1] = 0x69 }
    }

    /// Step 4.
    private mutating func stripLongSuffix() {
        for suffix in Stemmer.fourth where matches(suffix) {
            let isIon = suffix.utf8CodeUnitCount == 3 && matches("ion")
            if isIon, stem == 0 || !"st".utf8.contains(word[stem - 1]) { return }
            replace(by: "", aboveMeasure: 1)
            return
        }
    }

    /// Step 5.
    private mutating func tidy() {
        if matches("e") {
            let m = measure(stem)
            if m > 1 || (m == 1 && !endsInShortSyllable(stem)) { word.removeLast() }
        }
        if matches("ll"), measure(word.count) > 1 { word.removeLast() }
    }

    // MARK: Conditions

    /// Whether the word ends in a suffix; if so, `stem` is where the suffix begins.
    private mutating func matches(_ suffix: StaticString) -> Bool {
        let length = suffix.utf8CodeUnitCount
        guard length <= word.count else { return false }
        let start = word.count - length
        for i in 0..<length where word[start + i] != suffix.utf8Start[i] { return false }
        stem = start
        return true
    }

    private mutating func replace(by replacement: StaticString, aboveMeasure least: Int) {
        guard measure(stem) > least else { return }
        word.removeLast(word.count - stem)
        replacement.withUTF8Buffer { word.append(contentsOf: $0) }
    }

    private func isConsonant(_ i: Int) -> Bool {
        switch word[i] {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: false
        case 0x79: i == 0 || !isConsonant(i - 1)
        default: true
        }
    }

    /// The paper's m: how often a vowel is followed by a consonant before `end`.
    private func measure(_ end: Int) -> Int {
        var count = 0
        var afterVowel = false
        for i in 0..<end {
            let consonant = isConsonant(i)
            if consonant, afterVowel { count += 1 }
            afterVowel = !consonant
        }
        return count
    }

    private func holdsVowel(_ end: Int) -> Bool { (0..<end).contains { !isConsonant($0) } }

    private func endsInDoubleConsonant() -> Bool {
        let last = word.count - 1
        return last > 0 && word[last] == word[last - 1] && isConsonant(last)
    }

    /// The paper's *o: consonant, vowel, consonant other than w, x and y.
    private func endsInShortSyllable(_ end: Int) -> Bool {
        guard end > 2, isConsonant(end - 1), !isConsonant(end - 2), isConsonant(end - 3) else { return false }
        return !"wxy".utf8.contains(word[end - 1])
    }

    // MARK: Suffixes, longest first among those that end alike

    private static let second: [(StaticString, StaticString)] = [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
        ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"),
        ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ]
    private static let third: [(StaticString, StaticString)] = [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
        ("ness", ""),
    ]
    private static let fourth: [StaticString] = [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
        "ate",
        "iti", "ous", "ive", "ize",
    ]
}
