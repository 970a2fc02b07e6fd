import CLibedit
import Rendering

extension EditedLineReader {
    func left() -> UInt8 {
        let (text, cursor) = line
        guard let last = String(text.unicodeScalars.prefix(cursor)).last else { return beep() }
        move(by: -last.unicodeScalars.count)
        return UInt8(CC_CURSOR)
    }

    /// At the end of the line it takes what is suggested.
    func right() -> UInt8 {
        let (text, cursor) = line
        guard let next = String(text.unicodeScalars.dropFirst(cursor)).first else {
            let suggestion = suggestion(text, cursor)
            return suggestion.isEmpty ? beep() : insert(suggestion)
        }
        move(by: next.unicodeScalars.count)
        return UInt8(CC_CURSOR)
    }

    /// To the end of the next word, be it typed or suggested.
    func word() -> UInt8 {
        let (text, cursor) = line
        let rest = String(text.unicodeScalars.dropFirst(cursor))
        let isTyped = !rest.isEmpty
        let ahead = isTyped ? rest : suggestion(text, cursor)
        let blank = ahead.prefix { !$0.isLetter && !$0.isNumber }
        let word = ahead.dropFirst(blank.count).prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        let taken = String(blank + word)
        if taken.isEmpty { return beep() }
        if !isTyped { return insert(taken) }
        move(by: taken.unicodeScalars.count)
        return UInt8(CC_CURSOR)
    }

    func lineStart() -> UInt8 {
        let (text, cursor) = line
        move(by: -text.unicodeScalars.prefix(cursor).reversed().prefix { $0 != "\n" }.count)
        return UInt8(CC_CURSOR)
    }

    func lineEnd() -> UInt8 {
        let (text, cursor) = line
        move(by: text.unicodeScalars.dropFirst(cursor).prefix { $0 != "\n" }.count)
        return UInt8(CC_CURSOR)
    }

    /// Within a block, else through the history.
    func up() -> UInt8 {
        let (text, cursor) = line
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let (row, before) = EditedLineReader.place(cursor, in: lines)
        if row == 0 { return recall(-1) }
        goTo(row - 1, before, cursor, lines)
        return UInt8(CC_CURSOR)
    }

    func down() -> UInt8 {
        let (text, cursor) = line
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let (row, before) = EditedLineReader.place(cursor, in: lines)
        if row == lines.count - 1 { return recall(1) }
        goTo(row + 1, before, cursor, lines)
        return UInt8(CC_CURSOR)
    }

    /// The line that a scalar is in, and what stands before it there.
    private static func place(_ cursor: Int, in lines: [Substring]) -> (row: Int, before: String) {
        var left = cursor
        for (row, line) in lines.enumerated() {
            let count = line.unicodeScalars.count
            if left <= count || row == lines.count - 1 {
                return (row, String(line.unicodeScalars.prefix(left)))
            }
            left -= count + 1
        }
        return (0, "")
    }

    /// Moves to the character of another line that stands above or below.
    private func goTo(_ row: Int, _ before: String, _ cursor: Int, _ lines: [Substring]) {
        let target = DisplayWidth.of(before)
        var column = 0
        var count = 0
        for character in lines[row] {
            column += DisplayWidth.of(character)
            if column > target { break }
            count += character.unicodeScalars.count
        }
        let start = lines[..<row].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
        move(by: start + count - cursor)
    }
}
