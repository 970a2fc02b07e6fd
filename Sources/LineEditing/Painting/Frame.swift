import Rendering

/// The rows of the terminal that a line takes, and the cell the cursor is in.
struct Frame: Equatable {
    /// Text with escape sequences, each no wider than the terminal.
    var rows: [String]
    /// Columns that are taken in each row.
    var widths: [Int]
    var cursorRow: Int
    var cursorColumn: Int

    /// At most `height` rows, the cursor's among them.
    func clipped(to height: Int) -> Frame {
        guard rows.count > height else { return self }
        let first = min(max(0, cursorRow - height / 2), rows.count - height)
        return Frame(
            rows: Array(rows[first..<(first + height)]),
            widths: Array(widths[first..<(first + height)]),
            cursorRow: cursorRow - first,
            cursorColumn: cursorColumn
        )
    }
}

/// Lays out characters in rows.
///
/// Rows are broken here and never by the terminal. Terminals disagree on how wide an emoji of several scalars is:
/// the column after one is always told, what stands beyond is wiped out, and room is left for the widest reading.
struct FrameBuilder {
    private let columns: Int
    private let inColour: Bool
    private var rows = [""]
    private var widths = [0]
    private var column = 0 { didSet { widths[rows.count - 1] = column } }
    private var style = LineStyle.plain
    private var cursor: (row: Int, column: Int)?

    init(columns: Int, inColour: Bool) {
        self.columns = max(2, columns)
        self.inColour = inColour
    }

    /// Adds one character; `isAtCursor` when the cursor is on it.
    mutating func put(_ character: Character, _ style: LineStyle, isAtCursor: Bool = false) {
        let shown = FrameBuilder.visible(character)
        let width = shown.reduce(0) { $0 + DisplayWidth.of($1) }
        let widest = shown.unicodeScalars.reduce(0) { $0 + DisplayWidth.of(Character($1)) }
        if column > 0, column + max(width, widest) > columns { breakRow() }
        if isAtCursor { cursor = (rows.count - 1, column) }
        change(to: style)
        rows[rows.count - 1] += shown
        column += width
        if width != widest, column < columns { rows[rows.count - 1] += "\u{1B}[\(column + 1)G\u{1B}[K" }
    }

    /// Adds a text of one style.
    mutating func put(_ text: String, _ style: LineStyle) { for character in text { put(character, style) } }

    /// Puts the cursor after what was added last.
    mutating func putCursor() {
        if column >= columns { breakRow() }
        cursor = (rows.count - 1, column)
    }

    /// Goes on in the next row.
    mutating func breakRow() {
        change(to: .plain)
        rows.append("")
        widths.append(0)
        column = 0
    }

    /// What was laid out.
    mutating func frame() -> Frame {
        change(to: .plain)
        return Frame(
            rows: rows,
            widths: widths,
            cursorRow: cursor?.row ?? 0,
            cursorColumn: cursor?.column ?? 0
        )
    }

    private mutating func change(to next: LineStyle) {
        if next == style { return }
        let codes = (style.codes(inColour: inColour), next.codes(inColour: inColour))
        style = next
        if codes.0 == codes.1 { return }
        rows[rows.count - 1] += codes.1.isEmpty ? "\u{1B}[0m" : "\u{1B}[0;\(codes.1)m"
    }

    /// Controls as `^X`, so that nothing in a line can steer the terminal.
    private static func visible(_ character: Character) -> String {
        guard let scalar = character.unicodeScalars.first else { return "" }
        switch scalar.value {
        case 9: return " "
        case 0..<0x20, 0x7F: return "^" + String(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
        case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: return "\u{FFFD}"
        default: return String(character)
        }
    }
}
