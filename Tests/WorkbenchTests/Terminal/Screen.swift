/// A terminal's window: what a program's output makes a reader see.
///
/// Lines that leave at the top are kept.  Knows the sequences the program may use; any other is noted, so
/// that a test fails over it. Characters of several scalars are drawn scalar by scalar, as most terminals do.
struct Screen {
    /// A column of a row.
    ///
    /// The second half of a wide character is empty.
    struct Cell: Equatable {
        var text = " "
        /// What "select graphic rendition" said last, `4;31`.
        var style = ""
    }

    private(set) var columns: Int
    let height: Int
    private(set) var rows: [[Cell]]
    /// Rows that left at the top, oldest first.
    private(set) var above: [[Cell]] = []
    private(set) var row = 0
    private(set) var column = 0
    /// Sequences that no terminal of ours knows.
    private(set) var unknown: [String] = []
    /// How many control sequences have come.
    private(set) var sequences = 0
    /// What is pasted is marked.
    private(set) var marksPastes = false
    private var style = ""
    /// The last column was written, and the next character begins a row.
    private var isPending = false
    private var parser = EscapeParser()

    init(columns: Int, height: Int = 40) {
        self.columns = columns
        self.height = height
        rows = Array(repeating: Array(repeating: Cell(), count: columns), count: height)
    }

    /// All rows there have been, without blanks at the end.
    var lines: [String] { (above + rows).map(Screen.text) }

    /// The text of a row in the window.
    func line(_ row: Int) -> String { Screen.text(rows[row]) }

    /// The number of the cursor's row among ``lines``.
    var cursorLine: Int { above.count + row }

    private static func text(_ cells: [Cell]) -> String {
        var text = cells.map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    mutating func write(_ text: String) {
        for scalar in text.unicodeScalars {
            switch parser.take(scalar) {
            case .nothing: break
            case .character(let scalar): put(scalar)
            case .control(let scalar): control(scalar)
            case .sequence(let parameters, let final):
                sequences += 1
                perform(parameters, final)
            case .unknown(let text): unknown.append(text)
            }
        }
    }

    /// Another width: rows that no longer fit are broken anew, as terminals with a memory do.
    mutating func resize(columns new: Int) {
        var broken: [[Cell]] = []
        var place = (row: 0, column: 0)
        for (index, cells) in rows.enumerated() {
            let used = max(cells.lastIndex { $0 != Cell() }.map { $0 + 1 } ?? 0, index == row ? column : 0)
            let pieces = max(1, (used + new - 1) / new)
            if index == row { place = (broken.count + column / new, column % new) }
            for piece in 0..<pieces {
                let part = cells[min(piece * new, cells.count)..<min((piece + 1) * new, cells.count)]
                broken.append(Array(part) + Array(repeating: Cell(), count: new - part.count))
            }
        }
        while broken.count > height, broken.count - 1 > place.row,
            broken.last?.allSatisfy({ $0 == Cell() }) == true
        {
            broken.removeLast()
        }
        let extra = max(0, broken.count - height)
        above += broken[..<extra]
        rows = Array(broken[extra...])
        (columns, row, column, isPending) = (new, place.row - extra, place.column, false)
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = ScalarWidth.of(scalar)
        if width == 0 {
            let at = isPending ? column : max(0, column - 1)
            rows[row][rows[row][at].text.isEmpty ? max(0, at - 1) : at].text.unicodeScalars.append(scalar)
            return
        }
        if isPending || column + width > columns {
            lineFeed()
            column = 0
        }
        for offset in 0..<width { erase(column + offset) }
        rows[row][column] = Cell(text: String(scalar), style: style)
        if width == 2 { rows[row][column + 1] = Cell(text: "", style: style) }
        column += width
        isPending = column >= columns
        if isPending { column = columns - 1 }
    }

    /// Blanks a cell, and the other half of a wide character.
    private mutating func erase(_ at: Int) {
        if rows[row][at].text.isEmpty, at > 0 { rows[row][at - 1] = Cell() }
        if at + 1 < columns, rows[row][at + 1].text.isEmpty { rows[row][at + 1] = Cell() }
        rows[row][at] = Cell()
    }

    private mutating func lineFeed() {
        isPending = false
        if row + 1 < height { return row += 1 }
        above.append(rows.removeFirst())
        rows.append(Array(repeating: Cell(), count: columns))
    }

    private mutating func control(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 10: lineFeed()
        case 13: (column, isPending) = (0, false)
        case 8: (column, isPending) = (max(0, column - 1), false)
        case 9: column = min(columns - 1, (column / 8 + 1) * 8)
        case 7: break
        default: unknown.append("control \(scalar.value)")
        }
    }

    private mutating func perform(_ parameters: String, _ final: Unicode.Scalar) {
        let count = max(1, Int(parameters) ?? 1)
        if final != "m", final != "h", final != "l" { isPending = false }
        switch (final, parameters) {
        case ("A", _): row = max(0, row - count)
        case ("B", _): row = min(height - 1, row + count)
        case ("C", _): column = min(columns - 1, column + count)
        case ("G", _): column = min(columns - 1, count - 1)
        case ("H", ""): (row, column) = (0, 0)
        case ("K", ""): eraseToEnd(of: row, from: column)
        case ("J", ""): for below in row..<height { eraseToEnd(of: below, from: below == row ? column : 0) }
        case ("J", "2"): for each in 0..<height { eraseToEnd(of: each, from: 0) }
        case ("m", _): style = parameters == "0" ? "" : parameters.replacing(/^0;/, with: "")
        case ("h", "?2004"): marksPastes = true
        case ("l", "?2004"): marksPastes = false
        case ("h", "?25"), ("l", "?25"): break
        default: unknown.append("ESC [ \(parameters) \(final)")
        }
    }

    private mutating func eraseToEnd(of row: Int, from column: Int) {
        if column > 0, rows[row][column].text.isEmpty { rows[row][column - 1] = Cell() }
        for at in column..<columns { rows[row][at] = Cell() }
    }
}
