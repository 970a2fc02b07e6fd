/// Finds the rows and cells of RFC 4180 text in a window.
///
/// A cell that begins with a quotation mark goes to its closing one, over delimiters and line ends; `""` in it is a
/// quotation mark. A mark elsewhere is an ordinary character.
struct RowScanner {
    enum Found {
        case row
        /// The quotation mark opened on this row is never closed; the row's first line alone is taken as the row.
        case openQuote
        case end
    }

    private let window: ByteWindow
    private let delimiter: UInt8
    private var pending = 0
    private var linesInRow = 0
    private var quoting = true
    /// The cells of the row given last, one after the other, without their marks.
    private(set) var content: [UInt8] = []
    /// Where each of those cells ends in `content`.
    private(set) var ends: [Int] = []
    /// The line that row begins on, from 1.
    private(set) var line = 0
    /// Whether the row holds nothing at all.
    var isBlank: Bool { ends.count == 1 && content.isEmpty }

    init(_ window: ByteWindow, delimiter: UInt8) {
        self.window = window
        self.delimiter = delimiter
    }

    /// The bytes of a cell of the row given last.
    func cell(_ index: Int) -> ArraySlice<UInt8> {
        content[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Goes to the next row.
    ///
    /// Each byte is looked at a constant number of times, however long the row.
    mutating func next() -> Found {
        window.consume(pending)
        pending = 0
        line += max(linesInRow, 1)
        while true {
            if scanRow(atEnd: window.atEnd) { return .row }
            if window.fill() || !window.atEnd { continue }
            if window.bytes.isEmpty { return .end }
            if scanRow(atEnd: true) { return .row }
            quoting = false
            _ = scanRow(atEnd: true)
            return .openQuote
        }
    }

    /// Scans one row from the window's start; false when the window ends before it does.
    private mutating func scanRow(atEnd: Bool) -> Bool {
        content.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        linesInRow = 0
        let bytes = window.bytes
        guard !bytes.isEmpty else { return false }
        var index = 0
        while true {
            if quoting, index < bytes.count, bytes[index] == 0x22 {
                guard let close = readQuoted(bytes, from: index + 1, atEnd: atEnd) else { return false }
                index = close
            }
            let start = index
            while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A { index += 1 }
            content.append(contentsOf: bytes[start..<index])
            guard index < bytes.count || atEnd else { return false }
            let isEndOfRow = index == bytes.count || bytes[index] == 0x0A
            if isEndOfRow, index > start, content.last == 0x0D { content.removeLast() }
            ends.append(content.count)
            index += 1
            if isEndOfRow {
                pending = min(index, bytes.count)
                linesInRow += 1
                return true
            }
        }
    }

    /// Reads to the closing mark and gives the offset behind it.
    private mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, atEnd: Bool)
        -> Int?
    {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x22 {
                if index + 1 == bytes.count { return atEnd ? index + 1 : nil }
                guard bytes[index + 1] == 0x22 else { return index + 1 }
                index += 1
            }
            if byte == 0x0A { linesInRow += 1 }
            content.append(byte)
            index += 1
        }
        return nil
    }
}
