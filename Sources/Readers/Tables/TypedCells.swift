import StageKit
import TextCore

/// Finds the type of a column of texts.
enum TypedCells {
    /// The cells as values of the narrowest type that all of them have.
    static func column(_ cells: StringColumn) -> Column {
        for type in [ColumnType.integer, .real, .boolean, .date] {
            if let column = column(cells, as: type) { return column }
        }
        var column = Column(.text)
        for row in 0..<cells.count { column.append(cells[row].isEmpty ? .missing : .text(cells[row])) }
        return column
    }

    /// Nil when a cell is none of that type, or all are empty.
    private static func column(_ cells: StringColumn, as type: ColumnType) -> Column? {
        var column = Column(type)
        var isEmpty = true
        for row in 0..<cells.count {
            let text = cells[row]
            if text.isEmpty {
                column.append(.missing)
                continue
            }
            guard let cell = cell(text, type) else { return nil }
            column.append(cell)
            isEmpty = false
        }
        return isEmpty ? nil : column
    }

    private static func cell(_ text: String, _ type: ColumnType) -> Cell? {
        switch type {
        case .integer: return isPlain(text) ? Int(text).map { .integer($0) } : nil
        case .real:
            guard text.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }), isPlain(text),
                let value = Double(text), value.isFinite
            else {
                return nil
            }
            return .real(value)
        case .boolean: return text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
        case .date: return isDate(Array(text.utf8)) ? .text(text) : nil
        case .text, .place: return .text(text)
        }
    }

    /// Codes such as `007` stay texts.
    private static func isPlain(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let isCode =
            digits.hasPrefix("0") && digits.dropFirst().first.map { "0123456789".contains($0) } ?? false
        return !isCode && !digits.hasPrefix("+")
    }

    private static func isDate(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 7 || bytes.count == 10 else { return false }
        for (index, byte) in bytes.enumerated() {
            let isHyphen = byte == UInt8(ascii: "-")
            if index == 4 || index == 7 ? !isHyphen : !(48...57).contains(byte) { return false }
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
        let day = bytes.count == 10 ? number(8..<10) : 1
        return CalendarDay(year: number(0..<4), month: number(5..<7), day: day) != nil
    }
}
