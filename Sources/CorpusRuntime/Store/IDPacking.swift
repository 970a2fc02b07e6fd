/// Packs ids of so many bits each, one after the other.
struct IDPacking {
    private let bits: Int
    private var pending: UInt64 = 0
    private var pendingBits = 0

    init(bits: Int) { self.bits = bits }

    /// The bytes that are full after what `ids` gives for each id of a column.
    mutating func pack(_ column: IDColumn, ids: [UInt32]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: (column.count * bits) >> 3 + 16) { bytes, size in
            var next = UnsafeMutableRawPointer(bytes.baseAddress!)
            let start = next
            var (held, count) = (pending, pendingBits)
            ids.withUnsafeBufferPointer { ids in
                for index in 0..<column.count {
                    held |= UInt64(ids[Int(column[index])]) &<< UInt64(truncatingIfNeeded: count)
                    count &+= bits
                    if count < 32 { continue }
                    next.storeBytes(of: UInt32(truncatingIfNeeded: held), as: UInt32.self)
                    next += 4
                    held &>>= 32
                    count &-= 32
                }
            }
            (pending, pendingBits) = (held, count)
            size = next - start
        }
    }

    /// The bytes that are not full, and the padding behind them.
    mutating func finish() -> [UInt8] {
        let last = withUnsafeBytes(of: pending.littleEndian) { Array($0.prefix((pendingBits + 7) / 8)) }
        return last + Array(repeating: 0, count: IDColumn.padding)
    }
}
