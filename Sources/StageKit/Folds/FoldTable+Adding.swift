extension FoldTable {
    /// Emits a value of one field for an 8-byte key; it is combined with what is there.
    public func add(_ key: UInt64, _ a: Int) { put(entry(key), a) }

    /// Emits a value of two fields for an 8-byte key.
    public func add(_ key: UInt64, _ a: Int, _ b: Int) { put(entry(key), a, b) }

    /// Emits a value of three fields for an 8-byte key.
    public func add(_ key: UInt64, _ a: Int, _ b: Int, _ c: Int) { put(entry(key), a, b, c) }

    /// Emits a value of one field for a 16-byte key.
    public func add(_ key: UInt128, _ a: Int) { put(entry(key), a) }

    /// Emits a value of two fields for a 16-byte key.
    public func add(_ key: UInt128, _ a: Int, _ b: Int) { put(entry(key), a, b) }

    /// Emits a value of three fields for a 16-byte key.
    public func add(_ key: UInt128, _ a: Int, _ b: Int, _ c: Int) { put(entry(key), a, b, c) }

    /// Emits a value of four fields for a 16-byte key.
    public func add(_ key: UInt128, _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
        let entry = entry(key)
        put(entry, a, b, c)
        combine(entry * stride, 3, d)
    }

    /// Emits a value of one field for a key of bytes.
    public func add(_ key: FoldKey, _ a: Int) { put(entry(key), a) }

    /// Emits a value of any number of fields for a key of bytes.
    public func add(_ key: FoldKey, _ a: Int, _ more: Int...) {
        let base = entry(key) * stride
        combine(base, 0, a)
        for index in more.indices { combine(base, index + 1, more[index]) }
    }

    func put(_ entry: Int, _ a: Int) { combine(entry * stride, 0, a) }

    private func put(_ entry: Int, _ a: Int, _ b: Int) {
        combine(entry * stride, 0, a)
        combine(entry * stride, 1, b)
    }

    private func put(_ entry: Int, _ a: Int, _ b: Int, _ c: Int) {
        put(entry, a, b)
        combine(entry * stride, 2, c)
    }

    @inline(__always)
    private func combine(_ base: Int, _ field: Int, _ value: Int) {
        let place = values.base + (base + field)
        place.pointee = FoldTable.combine(combines[field], place.pointee, value)
    }

    @inline(__always)
    static func combine(_ how: FoldLayout.Combine, _ a: Int, _ b: Int) -> Int {
        switch how {
        case .sum: a + b
        case .minimum: min(a, b)
        case .maximum: max(a, b)
        }
    }
}
