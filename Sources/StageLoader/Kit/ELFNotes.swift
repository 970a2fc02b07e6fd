/// Reads the notes of a 64-bit ELF file that has the least byte first.
struct ELFNotes {
    private let bytes: [UInt8]

    /// Nil when the bytes are no such file.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 64, bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
        self.bytes = bytes
    }

    /// The text of the first note of that owner; nil when there is none, or the file is cut short.
    func text(owner: String) -> String? {
        guard let table = number(32, 8), let size = number(54, 2), let count = number(56, 2) else {
            return nil
        }
        for index in 0..<count {
            let header = table + index * size
            guard let kind = number(header, 4) else { return nil }
            if kind != 4 { continue }
            guard let start = number(header + 8, 8), let length = number(header + 32, 8) else { return nil }
            if let text = text(owner, in: start..<(start + length)) { return text }
        }
        return nil
    }

    private func text(_ owner: String, in range: Range<Int>) -> String? {
        let wanted = Array(owner.utf8) + [0]
        var at = range.lowerBound
        while at + 12 <= range.upperBound {
            guard let nameLength = number(at, 4), let length = number(at + 4, 4) else { return nil }
            let name = at + 12
            let content = name + padded(nameLength)
            let next = content + padded(length)
            guard next <= bytes.count else { return nil }
            if bytes[name..<(name + nameLength)].elementsEqual(wanted) {
                return String(decoding: bytes[content..<(content + length)], as: UTF8.self)
            }
            at = next
        }
        return nil
    }

    private func padded(_ length: Int) -> Int { (length + 3) & ~3 }

    /// An unsigned number of so many bytes; nil when it would lie outside the file or is out of all measure.
    private func number(_ at: Int, _ width: Int) -> Int? {
        guard at >= 0, at <= bytes.count - width else { return nil }
        var value: UInt64 = 0
        for index in (0..<width).reversed() { value = value << 8 | UInt64(bytes[at + index]) }
        return value < 1 << 40 ? Int(value) : nil
    }
}
