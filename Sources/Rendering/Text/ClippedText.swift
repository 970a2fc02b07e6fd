/// Text made to fit a number of terminal columns.
public enum ClippedText {
    /// Which end of a text gives way.
    public enum Side: Sendable {
        /// The beginning: what matters stands at the end.
        case start
        /// The end.
        case end
    }

    /// The text in at most `width` columns; what was cut off is told by `…`.
    public static func fitting(_ text: String, _ width: Int, cutting side: Side = .end) -> String {
        if DisplayWidth.of(text) <= width { return text }
        if width <= 0 { return "" }
        var room = width - 1
        var kept: [Character] = []
        func keep(_ character: Character) -> Bool {
            room -= DisplayWidth.of(character)
            if room < 0 { return false }
            kept.append(character)
            return true
        }
        switch side {
        case .end:
            for character in text where !keep(character) { break }
            return String(kept) + "…"
        case .start:
            for character in text.reversed() where !keep(character) { break }
            return "…" + String(kept.reversed())
        }
    }

    /// The text with blanks to `width` columns, before it or after it.
    public static func padded(_ text: String, _ width: Int, toRight: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
        return toRight ? blanks + text : text + blanks
    }

    /// The text on one line: each run of white space is one blank, other controls are shown as their pictures,
    /// so that nothing a file holds can steer the terminal.
    public static func oneLine(_ text: String) -> String {
        var text = text
        if text.withUTF8(PlainText.isOneLine) { return text }
        var line = String.UnicodeScalarView()
        var afterBlank = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !afterBlank { line.append(" ") }
                afterBlank = true
                continue
            }
            afterBlank = false
            line.append(VisibleText.visible(scalar))
        }
        return String(line)
    }
}
