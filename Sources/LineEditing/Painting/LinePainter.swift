/// Keeps rows of the terminal as a frame says, from the row that a line begins in.
struct LinePainter {
    /// What is shown now; no rows when nothing is.
    private var shown = Frame(rows: [], widths: [], cursorRow: 0, cursorColumn: 0)

    /// What to write so that the frame is shown; rows that stay as they are, are left alone.
    mutating func paint(_ frame: Frame) -> String {
        if frame == shown { return "" }
        var text = "\u{1B}[?25l"
        var row = shown.cursorRow
        let same = zip(shown.rows, frame.rows).prefix { $0 == $1 }.count
        if same < shown.rows.count || shown.rows.isEmpty {
            text += LinePainter.vertical(from: row, to: same) + "\r\u{1B}[J"
            text += frame.rows[same...].joined(separator: "\r\n")
            row = max(same, frame.rows.count - 1)
        } else if same < frame.rows.count {
            // The screen may end below the last row: only a line feed makes a new one.
            text += LinePainter.vertical(from: row, to: same - 1)
            text += frame.rows[same...].map { "\r\n" + $0 }.joined()
            row = frame.rows.count - 1
        }
        text += LinePainter.vertical(from: row, to: frame.cursorRow) + "\r"
        if frame.cursorColumn > 0 { text += "\u{1B}[\(frame.cursorColumn)C" }
        shown = frame
        return text + "\u{1B}[?25h"
    }

    /// What to write to go on below what is shown, which stays.
    mutating func leave() -> String {
        if shown.rows.isEmpty { return "" }
        let text = LinePainter.vertical(from: shown.cursorRow, to: shown.rows.count - 1) + "\r\n"
        forget()
        return text
    }

    /// What to write to wipe out what is shown; the cursor is in its first row afterwards.
    mutating func withdraw() -> String {
        let text = LinePainter.vertical(from: shown.cursorRow, to: 0) + "\r\u{1B}[J"
        forget()
        return text
    }

    /// Takes it that the cursor is at the beginning of an empty row.
    mutating func forget() { shown = Frame(rows: [], widths: [], cursorRow: 0, cursorColumn: 0) }

    /// What to write to wipe out what is shown, the terminal having `columns` columns now.
    ///
    /// A terminal that `reflows` has broken the rows that no longer fit.
    mutating func wipe(columns: Int, reflows: Bool) -> String {
        var above = shown.cursorRow
        if reflows {
            for width in shown.widths.prefix(shown.cursorRow) { above += max(0, width - 1) / max(1, columns) }
            above += shown.cursorColumn / max(1, columns)
        }
        forget()
        return LinePainter.vertical(from: above, to: 0) + "\r\u{1B}[J"
    }

    private static func vertical(from row: Int, to target: Int) -> String {
        if target < row { return "\u{1B}[\(row - target)A" }
        return target > row ? "\u{1B}[\(target - row)B" : ""
    }
}
