/// Where the slots of a partition lie: all that finding a key needs, so that a loop has it in registers.
///
/// Open addressing; a slot whose first field is 0 is empty.
struct FoldSlots<Key: FoldInteger> {
    let base: UnsafeMutableRawPointer
    let capacity: Int
    /// Bytes of a slot.
    let size: Int

    @inline(__always)
    var end: UnsafeMutableRawPointer { base + capacity &* size }

    /// The slot of a key, or the empty one it belongs in, and its first field.
    ///
    /// There must be an empty one.
    @inline(__always)
    func find(_ key: Key) -> (at: UnsafeMutableRawPointer, first: UInt32) {
        var at = slot(of: key)
        var first = at.load(fromByteOffset: MemoryLayout<Key>.size, as: UInt32.self)
        // One branch for both ways to end, so that it is foreseen whichever it is.
        while (first != 0) && (at.loadUnaligned(as: Key.self) != key) {
            at += size
            if at == end { at = base }
            first = at.load(fromByteOffset: MemoryLayout<Key>.size, as: UInt32.self)
        }
        return (at, first)
    }

    /// Where to look for a key first: the bits of its hash after those that chose the partition, scaled to the slots.
    @inline(__always)
    func slot(of key: Key) -> UnsafeMutableRawPointer {
        let bits = (key.foldHash << 8) >> 32
        return base + Int(truncatingIfNeeded: (bits &* UInt64(truncatingIfNeeded: capacity)) >> 32) &* size
    }

    /// Calls `body` with each slot in use whose field number `field`, as it is kept, is `least` or more.
    @inline(__always)
    func forEach(_ field: Int, from least: UInt32, _ body: (UnsafeRawPointer) throws -> Void) rethrows {
        let offset = MemoryLayout<Key>.size + field * 4
        var at = UnsafeRawPointer(base)
        let end = UnsafeRawPointer(end)
        while at < end {
            if at.load(fromByteOffset: offset, as: UInt32.self) >= least,
                at.load(fromByteOffset: MemoryLayout<Key>.size, as: UInt32.self) != 0
            {
                try body(at)
            }
            at += size
        }
    }
}
