import Glibc

/// Finds the headings among the paragraphs of an article.
///
/// A heading is one short line, ends as no sentence does, and stands between text and text. A question is a heading
/// only if it has no auxiliary, since one with an auxiliary is a sentence of the text.
enum HeadingRule {
    /// No heading has more bytes.
    static let longest = 100

    /// Whether the paragraph is a heading.
    ///
    /// - Parameters:
    ///   - line: The paragraph, one line.
    ///   - previous: The text before it; nothing at the head of the article.
    ///   - next: The text behind it.
    static func isHeading(
        _ line: ArraySlice<UInt8>,
        previous: ArraySlice<UInt8>?,
        next: ArraySlice<UInt8>
    ) -> Bool {
        let shape = LineShape(line)
        guard line.count <= longest, !shape.endsWithStop, shape.hasWords(atLeast: 2),
            !shape.hasWords(atLeast: 13)
        else {
            return false
        }
        guard !shape.startsLowerCase, !shape.isListItem, !line.contains(0x7C) else {
            return false
        }
        if shape.endsSentence, !isVerbless(shape) { return false }
        if line.first == 0x28 || contains(line, "://") || contains(line, "www.") { return false }
        if shape.wordsWithDigits > 1 { return false }
        if let previous, !LineShape(previous).endsSentence { return false }
        let following = LineShape(next)
        return following.endsSentence && !following.startsLowerCase && following.hasWords(atLeast: 6)
    }

    /// `## Heading` in Markdown: where its words begin.
    static func markdownHeading(_ line: ArraySlice<UInt8>) -> Range<Int>? {
        let marks = line.prefix { $0 == 0x23 }
        guard (1...6).contains(marks.count), line.dropFirst(marks.count).first == 0x20 else { return nil }
        let words = HeaderLine.trimmed(line.dropFirst(marks.count))
        return words.isEmpty ? nil : words.indices
    }

    /// A question or exclamation of three to ten words without an auxiliary: `Towards a closer union?`.
    private static func isVerbless(_ shape: LineShape) -> Bool {
        let words = shape.words
        guard (3...10).contains(words.count) else { return false }
        return !words.contains { word in
            let letters = word.filter { (0x41...0x5A).contains($0 & 0xDF) }.map { $0 | 0x20 }
            return auxiliaries.contains(String(decoding: letters, as: UTF8.self))
        }
    }

    private static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "am", "be", "been", "do", "does", "did", "has", "have", "had", "will",
        "would", "can",
        "could", "shall", "should", "may", "might", "must", "isnt", "arent", "dont", "doesnt", "didnt",
        "wont", "cant",
        "i", "you", "he", "she", "we", "they",
    ]

    private static func contains(_ line: ArraySlice<UInt8>, _ sought: StaticString) -> Bool {
        line.withUnsafeBytes { line in
            let count = sought.utf8CodeUnitCount
            guard let start = line.baseAddress, line.count >= count else { return false }
            return (0...(line.count - count)).contains { memcmp(start + $0, sought.utf8Start, count) == 0 }
        }
    }
}
