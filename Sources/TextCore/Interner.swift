/// Byte strings as ids from 0 in order of first sight: one arena and one open-addressed table, nothing an entry.
///
/// A value type of some 30 bytes an entry beside its text; copy it only to keep a state.
public struct Interner: Sendable {
    @usableFromInline internal private(set) var arena: [UInt8] = []
    /// Start of each entry in the arena, and the arena's end.
    @usableFromInline internal private(set) var starts: [UInt] = [0]
    private var hashes: [UInt64] = []
    /// Id + 1 in each slot, 0 where free; a power of two, at most half full.
    private var slots: [UInt32]

    /// An empty interner with room for so many entries before its table grows.
    public init(minimumCapacity: Int = 512) {
        var slotCount = 16
        while slotCount < minimumCapacity * 2 { slotCount *= 2 }
        slots = Array(repeating: 0, count: slotCount)
    }

    /// Number of distinct byte strings; ids are below it.
    public var count: Int { hashes.count }

    /// The id of the bytes, given now if they are new.
    public mutating func id(for bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        id(for: bytes, hash: Hashing.hash(bytes))
    }

    /// The id of the bytes, given now if they are new.
    public mutating func id(for bytes: Span<UInt8>) -> UInt32 {
        bytes.withUnsafeBufferPointer { id(for: $0) }
    }

    /// The id of the bytes, if they have one.
    public func lookup(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let held = slots[slot(of: bytes, Hashing.hash(bytes))]
        return held == 0 ? nil : held - 1
    }

    /// The id of the bytes, if they have one.
    public func lookup(_ bytes: Span<UInt8>) -> UInt32? {
        bytes.withUnsafeBufferPointer { lookup($0) }
    }

    /// The bytes of an entry, while the interner is neither changed nor gone.
    @_lifetime(borrow self)
    public func bytes(of id: UInt32) -> Span<UInt8> {
        arena.span.extracting(range(of: id))
    }

    /// Calls a closure with the bytes of an entry; the pointer is good for the call alone.
    @inlinable
    public func withBytes<R>(of id: UInt32, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
        try arena.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range(of: id)])) }
    }

    /// The bytes of an entry as a string; costs an allocation.
    public func string(of id: UInt32) -> String {
        String(decoding: arena[range(of: id)], as: UTF8.self)
    }

    /// The entry's ``Hashing/hash(_:seed:)`` under seed 0, kept since it was interned.
    public func hash(of id: UInt32) -> UInt64 { hashes[Int(id)] }

    /// Interns all entries of another interner and returns this one's id for each of its ids.
    public mutating func merge(_ other: Interner) -> [UInt32] {
        other.arena.withUnsafeBufferPointer { arena in
            (0..<other.count).map { entry in
                let bytes = arena[other.range(of: UInt32(entry))]
                return id(for: UnsafeBufferPointer(rebasing: bytes), hash: other.hashes[entry])
            }
        }
    }

    @inlinable
    func range(of id: UInt32) -> Range<Int> {
        Int(starts[Int(id)])..<Int(starts[Int(id) + 1])
    }

    private mutating func id(for bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
        let found = slot(of: bytes, hash)
        if slots[found] != 0 { return slots[found] - 1 }
        precondition(hashes.count < Int(UInt32.max) - 1, "too many entries")
        hashes.append(hash)
        arena.append(contentsOf: bytes)
        starts.append(UInt(arena.count))
        slots[found] = UInt32(hashes.count)
        if hashes.count * 2 > slots.count { grow() }
        return UInt32(hashes.count - 1)
    }

    /// The slot that holds the bytes, or the free one where they belong.
    private func slot(of bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let id = slots[slot] - 1
            if hashes[Int(id)] == hash, isEqual(id, bytes) { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func isEqual(_ id: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(of: id)
        guard range.count == bytes.count else { return false }
        return arena.withUnsafeBufferPointer { arena in
            for i in 0..<bytes.count where arena[range.lowerBound + i] != bytes[i] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (id, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(id + 1)
        }
    }
}
