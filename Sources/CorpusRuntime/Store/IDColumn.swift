/// Ids of so many bits each, end to end, the lowest bits first.
struct IDColumn: @unchecked Sendable {
    private let start: UnsafeRawPointer
    private let first: Int
    private let bits: Int
    private let mask: UInt64
    let count: Int

    /// Bytes that must be readable behind the byte in which the last id ends.
    static let padding = 8

    /// Takes `count` ids from number `first` of those that begin at `start`.
    init(start: UnsafeRawPointer, first: Int = 0, bits: Int, count: Int) {
        self.start = start
        self.first = first
        self.bits = bits
        self.count = count
        mask = (1 << UInt64(bits)) - 1
    }

    /// Ids of 32 bits, with the padding behind them.
    init(_ ids: UnsafeBufferPointer<UInt32>) {
        self.init(start: ids.baseAddress!, bits: 32, count: ids.count)
    }

    @inline(__always)
    subscript(index: Int) -> UInt32 {
        let bit = (first &+ index) &* bits
        let word = start.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self)
        return UInt32(truncatingIfNeeded: word >> UInt64(bit & 7) & mask)
    }

    /// Puts what a table has for each id where `values` begins: nothing else is done meanwhile, so that many looks at a
    /// large table are under way at once.
    func look(up table: UnsafeBufferPointer<UInt32>, into values: UnsafeMutablePointer<UInt32>) {
        var bit = first &* bits
        for index in 0..<count {
            let word = start.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)
            values[index] = table[Int(truncatingIfNeeded: word &>> UInt64(bit & 7) & mask)]
            bit &+= bits
        }
    }

    /// What a table has for each id.
    func look(up table: UnsafeBufferPointer<UInt32>) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: count) { values, initialized in
            if let start = values.baseAddress { look(up: table, into: start) }
            initialized = count
        }
    }

    /// Bits that an id below `count` takes.
    static func bits(for count: Int) -> Int { max(1, Int.bitWidth - (max(1, count) - 1).leadingZeroBitCount) }

    /// The bytes in which some ids lie, padding included.
    static func bytes(of ids: Range<Int>, bits: Int) -> Range<Int> {
        (ids.lowerBound * bits >> 3)..<((ids.upperBound * bits + 7) >> 3 + padding)
    }
}
