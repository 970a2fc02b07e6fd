/// How a line should be seen: the simplest layout there is, to hold the program's against.
struct ExpectedLine {
    /// The rows, without blanks at the end.
    private(set) var rows = [""]
    /// Where the cursor should be.
    private(set) var cursor = (row: 0, column: 0)
    private var used = 0
    private let columns: Int

    /// `cursor` counts characters; nil for the end.
    init(_ text: String, cursor place: Int? = nil, columns: Int) {
        self.columns = columns
        for (index, character) in text.enumerated() {
            let widest = character.unicodeScalars.reduce(0) { $0 + ScalarWidth.of($1) }
            if used > 0, used + max(widest, ExpectedLine.width(of: character)) > columns { breakRow() }
            if index == place { cursor = (rows.count - 1, used) }
            rows[rows.count - 1] += ExpectedLine.seen(character)
            used += ExpectedLine.width(of: character)
        }
        if place == nil || place == text.count {
            if used >= columns { breakRow() }
            cursor = (rows.count - 1, used)
        }
        for row in rows.indices { while rows[row].last == " " { rows[row].removeLast() } }
    }

    private mutating func breakRow() {
        rows.append("")
        used = 0
    }

    static func width(of character: Character) -> Int {
        if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
        let widths = character.unicodeScalars.map(ScalarWidth.of)
        return character.unicodeScalars.first.map { (0x1F1E6...0x1F1FF).contains($0.value) } == true
            ? 2 : widths.max() ?? 0
    }

    /// What a terminal that draws scalar by scalar leaves of a character in its columns.
    private static func seen(_ character: Character) -> String {
        let scalars = Array(character.unicodeScalars)
        let second = scalars.indices.dropFirst().first { ScalarWidth.of(scalars[$0]) == 2 }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[..<(second ?? scalars.count)])
        let blank = scalars.contains("\u{FE0F}") ? " " : ""
        return String(text) + blank
    }
}
