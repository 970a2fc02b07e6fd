/// Text in UTF-16 as UTF-8, as it comes: what older programs save as "Unicode".
///
/// Halves of surrogate pairs and half a unit at the end become U+FFFD.
final class UTF16Bytes: ByteSource {
    private let source: any ByteSource
    private let isBigEndian: Bool
    private var input: [UInt8] = []
    private var output: [UInt8] = []
    private var next = 0
    private var isAtStart = true
    private var isAtEnd = false

    /// The byte-order marks, by which such text is known.
    static func isMark(_ head: [UInt8]) -> Bool { head == [0xFF, 0xFE] || head == [0xFE, 0xFF] }

    /// Takes bytes that begin with a byte-order mark, which is left out.
    init(_ source: any ByteSource, mark: [UInt8]) {
        self.source = source
        isBigEndian = mark == [0xFE, 0xFF]
    }

    var failure: SourceFailure? { source.failure }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        while next == output.count, !isAtEnd { refill() }
        let count = min(buffer.count, output.count - next)
        buffer.copyBytes(from: output[next..<(next + count)])
        next += count
        return count
    }

    private func refill() {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let got = bytes.withUnsafeMutableBytes { source.read(into: $0) }
        isAtEnd = got == 0
        input += bytes[..<got]
        if isAtEnd, input.count % 2 == 1 { input.replaceSubrange((input.count - 1)..., with: half) }
        var units = stride(from: 0, to: input.count & ~1, by: 2).map { unit(at: $0) }
        // The other half of a pair may be yet to come.
        if !isAtEnd, let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
        input.removeFirst(units.count * 2)
        if isAtStart, !units.isEmpty {
            units.removeFirst()
            isAtStart = false
        }
        (output, next) = (Array(String(decoding: units, as: UTF16.self).utf8), 0)
    }

    /// A half of a pair without its other, for half a unit.
    private var half: [UInt8] { isBigEndian ? [0xDC, 0x00] : [0x00, 0xDC] }

    private func unit(at index: Int) -> UInt16 {
        let (high, low) = isBigEndian ? (index, index + 1) : (index + 1, index)
        return UInt16(input[high]) << 8 | UInt16(input[low])
    }
}
