/// Packs what stands before words, four a byte, the first lowest.
struct BreakPacking {
    /// The bytes that are full.
    private(set) var bytes: [UInt8] = []
    private var pending: UInt8 = 0
    private var shift: UInt8 = 0

    /// The last of the grades that are kept; all above it count as it.
    static let sentence: UInt8 = 3

    /// Begins anew with word number `first`, whose marks may share a byte with those of words before it.
    mutating func begin(_ first: Int) {
        bytes.removeAll(keepingCapacity: true)
        pending = 0
        shift = UInt8(first & 3) << 1
    }

    /// Adds the marks of an article, whose first word begins a sentence.
    mutating func append(_ marks: UnsafeBufferPointer<UInt8>) {
        var (held, at) = (pending, shift)
        let first = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: marks.count / 4 + 1))
        let end = bytes.withUnsafeMutableBufferPointer { bytes in
            var next = first
            for index in marks.indices {
                let mark = index == 0 ? BreakPacking.sentence : min(marks[index], BreakPacking.sentence)
                held |= mark &<< at
                at &+= 2
                if at < 8 { continue }
                bytes[next] = held
                next &+= 1
                (held, at) = (0, 0)
            }
            return next
        }
        bytes.removeLast(bytes.count - end)
        (pending, shift) = (held, at)
    }

    /// Adds the byte that is not full.
    mutating func finish() {
        if shift > 0 { bytes.append(pending) }
    }
}
