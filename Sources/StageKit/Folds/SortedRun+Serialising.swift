extension SortedRun {
    /// The run as bytes: the number of keys, the totals, the keys, the values; numbers are least byte first, keys of
    /// bytes have their ends before them.
    public func serialised() -> [UInt8] {
        var bytes: [UInt8] = []
        RunBytes.put([Int64(count)] + totals.map { Int64($0) }, to: &bytes)
        switch keys {
        case .eight(let keys): RunBytes.put(keys, to: &bytes)
        case .sixteen(let keys): RunBytes.put(keys, to: &bytes)
        case .bytes(let keys):
            RunBytes.put(keys.ends.map { Int64($0) }, to: &bytes)
            bytes += keys.bytes
        }
        RunBytes.put(values.map { Int64($0) }, to: &bytes)
        return bytes
    }

    /// Reads a run back; bytes that are no run of this layout are a ``Failure`` with code `fold-bytes`.
    public init(serialised bytes: [UInt8], _ layout: FoldLayout) throws {
        var reader = RunBytes(bytes)
        let count = Int(try reader.take(Int64.self, 1)[0])
        let totals = try reader.take(Int64.self, layout.totals).map { Int($0) }
        let keys: RunKeys
        switch layout.keyWidth {
        case .eight: keys = .eight(try reader.take(UInt64.self, count))
        case .sixteen: keys = .sixteen(try reader.take(UInt128.self, count))
        case .bytes: keys = .bytes(try reader.takeStrings(count))
        }
        let values = try reader.take(Int64.self, count * layout.allFields.count).map { Int($0) }
        try reader.end()
        self.init(layout: layout, keys: keys, values: values, totals: totals)
    }
}
