/// Reads and writes the columns of a run as bytes, least byte first.
struct RunBytes {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func put<Number: FixedWidthInteger & BitwiseCopyable>(_ numbers: [Number], to bytes: inout [UInt8])
    {
        bytes.reserveCapacity(bytes.count + numbers.count * MemoryLayout<Number>.size)
        for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    }

    mutating func take<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type, _ count: Int) throws
        -> [Number]
    {
        let size = MemoryLayout<Number>.size
        guard count >= 0, count <= (bytes.count - at) / size else { throw RunBytes.damaged }
        defer { at += count * size }
        return bytes.withUnsafeBytes { raw in
            (0..<count).map {
                Number(littleEndian: raw.loadUnaligned(fromByteOffset: at + $0 * size, as: Number.self))
            }
        }
    }

    mutating func takeStrings(_ count: Int) throws -> StringColumn {
        let ends = try take(Int64.self, count)
        guard Int(ends.last ?? 0) <= bytes.count - at, ends.allSatisfy({ $0 >= 0 }) else {
            throw RunBytes.damaged
        }
        var column = StringColumn()
        var start = 0
        for end in ends {
            guard Int(end) >= start, Int(end) <= bytes.count - at else { throw RunBytes.damaged }
            column.append(bytes: bytes[(at + start)..<(at + Int(end))])
            start = Int(end)
        }
        at += start
        return column
    }

    func end() throws { if at != bytes.count { throw RunBytes.damaged } }

    private static var damaged: Failure { Failure("fold-bytes", "the bytes of a partial result are damaged") }
}
