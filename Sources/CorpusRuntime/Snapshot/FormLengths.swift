/// How many bytes each form of a segment has, a byte a form where that tells it.
struct FormLengths: @unchecked Sendable {
    /// One past the last byte of each form.
    let ends: UnsafeBufferPointer<Int>
    /// The lengths, ``long`` for one that is not shorter.
    let short: [UInt8]
    static let long = UInt8.max

    init(_ ends: UnsafeBufferPointer<Int>) {
        self.ends = ends
        short = [UInt8](unsafeUninitializedCapacity: ends.count) { short, count in
            var start = 0
            for form in ends.indices {
                short[form] = UInt8(truncatingIfNeeded: min(ends[form] &- start, Int(Self.long)))
                start = ends[form]
            }
            count = ends.count
        }
    }

    @inline(__always)
    subscript(form: Int) -> Int {
        let length = short.withUnsafeBufferPointer { $0[form] }
        return length < FormLengths.long ? Int(length) : FormLengths.length(of: form, ends)
    }

    /// The length of a form, told by where all end.
    @inline(__always)
    static func length(of form: Int, _ ends: UnsafeBufferPointer<Int>) -> Int {
        ends[form] &- (form == 0 ? 0 : ends[form &- 1])
    }
}
