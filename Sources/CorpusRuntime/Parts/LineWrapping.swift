/// Tells lines that a program broke at a width from lines that are paragraphs.
enum LineWrapping {
    /// Whether the lines, which no blank line parts, are one wrapped paragraph.
    ///
    /// Wrapped lines are 40 to 100 bytes long, all but the last of much the same length, and most end in the middle
    /// of a sentence.
    static func isWrapped(_ lines: [ArraySlice<UInt8>]) -> Bool {
        guard lines.count > 1 else { return false }
        let broken = lines.dropLast()
        guard let longest = lines.map(\.count).max(), (40...100).contains(longest) else { return false }
        let open = broken.count { !LineShape($0).endsSentence }
        let full = broken.count { $0.count * 10 >= longest * 6 }
        return open * 2 > broken.count && full * 3 >= broken.count * 2
    }

    /// Wrapped lines as paragraphs: one, unless all but a few lines are indented and the first is not; then each
    /// line that stands out begins one.
    static func paragraphs(_ lines: ArraySlice<TextLine>) -> [ArraySlice<TextLine>] {
        func isIndented(_ line: TextLine) -> Bool { line.content.lowerBound > line.start }
        let indented = lines.count(where: isIndented)
        guard let first = lines.first, !isIndented(first), indented * 2 >= lines.count else { return [lines] }
        var paragraphs: [ArraySlice<TextLine>] = []
        var start = lines.startIndex
        for index in lines.indices.dropFirst() where !isIndented(lines[index]) {
            paragraphs.append(lines[start..<index])
            start = index
        }
        return paragraphs + [lines[start...]]
    }
}
