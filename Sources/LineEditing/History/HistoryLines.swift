import Glibc

/// Reads the lines of a history file; ten thousand take a few milliseconds, which a prompt waits for.
struct HistoryLines {
    /// What the lines told, oldest first.
    private(set) var entries: [HistoryEntry] = []
    /// The fields of a line.
    private var fields: [UnsafeBufferPointer<UInt8>] = []
    /// How many entries may have come, of other sessions, between one and what came of it.
    private static let reach = 1000

    /// Takes all lines of a file.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = bytes
        while !rest.isEmpty {
            let line = HistoryLines.piece(&rest, before: 10)
            if line.count > 2, line[1] == 9 { takeLine(line) }
        }
    }

    private mutating func takeLine(_ line: UnsafeBufferPointer<UInt8>) {
        var rest = UnsafeBufferPointer(rebasing: line.dropFirst(2))
        fields.removeAll(keepingCapacity: true)
        while !rest.isEmpty { fields.append(HistoryLines.piece(&rest, before: 9)) }
        if line[line.count - 1] == 9 { fields.append(UnsafeBufferPointer(rebasing: line[line.count...])) }
        switch (line[0], fields.count) {
        case (UInt8(ascii: "+"), 4): add()
        case (UInt8(ascii: "="), 3): finish()
        default: break
        }
    }

    private mutating func add() {
        // Most entries of a file are about the same corpus.
        let corpus = entries.last?.corpus ?? ""
        entries.append(
            HistoryEntry(
                id: HistoryLines.plain(fields[0]),
                time: HistoryLines.number(fields[1]) ?? 0,
                corpus: corpus.utf8.elementsEqual(fields[2]) ? corpus : HistoryLines.plain(fields[2]),
                text: HistoryLines.plain(fields[3])
            )
        )
    }

    private mutating func finish() {
        for place in entries.indices.suffix(HistoryLines.reach).reversed()
        where entries[place].id.utf8.elementsEqual(fields[0]) {
            entries[place].rows = HistoryLines.number(fields[1])
            entries[place].milliseconds = HistoryLines.number(fields[2])
            return
        }
    }

    /// What stands before the next `end`, and takes it off with its end.
    private static func piece(_ rest: inout UnsafeBufferPointer<UInt8>, before end: UInt8)
        -> UnsafeBufferPointer<UInt8>
    {
        let start = UnsafeRawPointer(rest.baseAddress!)
        let count = memchr(start, Int32(end), rest.count).map { UnsafeRawPointer($0) - start } ?? rest.count
        defer { rest = UnsafeBufferPointer(rebasing: rest[min(rest.count, count + 1)...]) }
        return UnsafeBufferPointer(rebasing: rest[..<count])
    }

    private static func number(_ field: UnsafeBufferPointer<UInt8>) -> Int? {
        Int(String(decoding: field, as: UTF8.self))
    }

    /// A field without its escapes.
    private static func plain(_ field: UnsafeBufferPointer<UInt8>) -> String {
        guard let start = field.baseAddress, memchr(start, 0x5C, field.count) != nil else {
            return String(decoding: field, as: UTF8.self)
        }
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in field {
            if isEscaped {
                bytes.append(byte == UInt8(ascii: "n") ? 10 : byte == UInt8(ascii: "t") ? 9 : byte)
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
