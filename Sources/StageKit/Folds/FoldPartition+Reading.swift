extension FoldPartition {
    /// Calls `body` with each slot in use, its first field 1 too great.
    @inline(__always)
    func forEachSlot(_ body: (UnsafeRawPointer) throws -> Void) rethrows {
        try slots.forEach(0, from: 1, body)
    }

    /// Calls `body` with each slot in use whose value of a field may be `least` or more.
    ///
    /// The others, nearly all where few keys are selected, cost one test.
    @inline(__always)
    func forEachSlot(_ field: Int, from least: Int, _ body: (UnsafeRawPointer) throws -> Void) rethrows {
        let most = Int(UInt32.max) - 1
        let kept = excess.isEmpty ? UInt32(max(0, min(least, most))) + (field == 0 ? 1 : 0) : 0
        try slots.forEach(field, from: kept, body)
    }

    /// The value of field `field` in a slot that is in use.
    @inline(__always)
    func value(_ slot: UnsafeRawPointer, _ field: Int) -> Int {
        let kept = Int(slot.load(fromByteOffset: shape.keySize + field * 4, as: UInt32.self))
        let value = field == 0 ? kept - 1 : kept
        return excess.isEmpty ? value : value + (excess[key(slot)]?[field] ?? 0)
    }

    /// The key of a slot.
    @inline(__always)
    func key(_ slot: UnsafeRawPointer) -> Key { slot.loadUnaligned(as: Key.self) }
}
