extension SortedRun {
    /// The run as bytes: counts, totals, key ends, keys, values; numbers are 8 bytes, least first.
    public func serialised() -> [UInt8] {
        var bytes: [UInt8] = []
        func put(_ number: Int) {
            withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
        }
        put(count)
        put(keys.bytes.count)
        totals.forEach(put)
        keys.ends.forEach(put)
        bytes.append(contentsOf: keys.bytes)
        values.forEach(put)
        return bytes
    }

    /// Reads a run back; bytes that are no run of this layout are a ``Failure`` with code `fold-bytes`.
    public init(serialised bytes: [UInt8], _ layout: FoldLayout) throws {
        var at = 0
        func number() throws -> Int {
            guard at + 8 <= bytes.count else { throw SortedRun.damaged }
            let value = bytes[at..<(at + 8)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            at += 8
            return Int(Int64(bitPattern: value))
        }
        let count = try number()
        let keyLength = try number()
        guard count >= 0, keyLength >= 0, count <= bytes.count, keyLength <= bytes.count else {
            throw SortedRun.damaged
        }
        let totals = try (0..<layout.totals).map { _ in try number() }
        let ends = try (0..<count).map { _ in try number() }
        guard at + keyLength <= bytes.count, ends.last ?? 0 == keyLength else { throw SortedRun.damaged }
        var keys = StringColumn()
        var start = 0
        for end in ends {
            guard end >= start, end <= keyLength else { throw SortedRun.damaged }
            keys.append(bytes: bytes[(at + start)..<(at + end)])
            start = end
        }
        at += keyLength
        let values = try (0..<(count * layout.allFields.count)).map { _ in try number() }
        guard at == bytes.count else { throw SortedRun.damaged }
        self.init(layout: layout, keys: keys, values: values, totals: totals)
    }

    private static var damaged: Failure {
        Failure("fold-bytes", "the bytes of a partial result are damaged")
    }
}
