/// Lines broken at blanks to fit a terminal.
public enum WrappedText {
    /// The line in pieces of at most `width` columns, as far as words allow.
    ///
    /// What goes on stands below the text after the line's last gap of two blanks or more, as in a list of names
    /// and meanings, else below its first word. Escape sequences that set styles take no room.
    public static func lines(_ line: String, _ width: Int) -> [String] {
        if self.width(line) <= width { return [line] }
        let hanging = hanging(line, width)
        var lines: [String] = []
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        var current = String(words[0])
        var used = self.width(words[0])
        for word in words.dropFirst() {
            let size = self.width(word)
            if used > hanging, used + 1 + size > width, !word.isEmpty {
                lines.append(current.trimmingEnd())
                current = String(repeating: " ", count: hanging) + word
                used = hanging + size
            } else {
                current += " " + word
                used += 1 + size
            }
        }
        return lines + [current.trimmingEnd()]
    }

    /// The column in which the text after the last gap begins, as long as it leaves room for words.
    private static func hanging(_ line: String, _ width: Int) -> Int {
        let first = line.prefix { $0 == " " }.count
        var gap: Int?
        var column = 0
        var blanks = 0
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            if word.isEmpty {
                blanks += 1
            } else {
                if blanks > 0, column > first + 1, column <= width / 2 { gap = column }
                blanks = 0
            }
            column += self.width(word) + 1
        }
        return gap ?? min(first, width / 2)
    }

    /// Columns without what sets styles.
    private static func width(_ text: some StringProtocol) -> Int {
        guard text.utf8.contains(0x1B) else { return DisplayWidth.of(String(text)) }
        return text.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().reduce(0) {
            let piece = $1.offset == 0 ? $1.element : $1.element.drop { $0 != "m" }.dropFirst()
            return $0 + DisplayWidth.of(String(piece))
        }
    }
}
