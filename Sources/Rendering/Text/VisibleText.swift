/// Text in which nothing steers the terminal that shows it.
public enum VisibleText {
    /// The text with each control as its picture, line feeds and tabs apart.
    ///
    /// `keepingStyles` leaves the sequences that set weight and colour as they are.
    public static func showingControls(_ text: String, keepingStyles: Bool = false) -> String {
        var text = text
        if text.withUTF8(isHarmless) { return text }
        var shown = String.UnicodeScalarView()
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            if keepingStyles, scalars[index] == "\u{1B}", let end = endOfStyle(scalars[index...]) {
                shown.append(contentsOf: scalars[index..<end])
                index = end
                continue
            }
            let scalar = scalars[index]
            shown.append(scalar == "\n" || scalar == "\t" ? scalar : visible(scalar))
            index = scalars.index(after: index)
        }
        return String(shown)
    }

    /// The same for whole lines of UTF-8; a carriage return before a line feed stays too.
    public static func showingControls(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.withUnsafeBufferPointer(isHarmless) { return bytes }
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
            let end: [UInt8] = line.last == 13 ? [13] : []
            let text = String(decoding: line.dropLast(end.count), as: UTF8.self)
            return Array(showingControls(text).utf8) + end
        }
        return Array(lines.joined(separator: [10]))
    }

    /// A control as its picture, what turns the direction of writing as a mark, any other scalar as it is.
    static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: scalar
        }
    }

    /// The end of `ESC [ … m`; nil for any other sequence.
    private static func endOfStyle(_ scalars: Substring.UnicodeScalarView) -> String.Index? {
        let sequence = scalars.dropFirst()
        guard sequence.first == "[" else { return nil }
        let rest = sequence.dropFirst().drop { ("0"..."9").contains($0) || $0 == ";" }
        return rest.first == "m" ? rest.index(after: rest.startIndex) : nil
    }

    /// True when the bytes alone tell that nothing has to be shown.
    private static func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.indices.allSatisfy { index in
            switch bytes[index] {
            case 9, 10, 0x20..<0x7F, 0x80..<0xC2, 0xC3..<0xE2, 0xE3...: true
            case 0xC2: index + 1 < bytes.count && bytes[index + 1] >= 0xA0
            case 0xE2: index + 1 < bytes.count && bytes[index + 1] != 0x80 && bytes[index + 1] != 0x81
            default: false
            }
        }
    }
}
