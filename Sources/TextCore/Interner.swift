/// Byte strings as ids from 0 in order of first sight: one arena and one open-addressed table, nothing an entry.
///
/// A value type of some 45 bytes an entry beside its text; copy it only to keep a state.
public struct Interner: Sendable {
    @usableFromInline internal private(set) var arena: [UInt8] = []
    /// Start of each entry in the arena, and the arena's end.
    @usableFromInline internal private(set) var starts: [UInt] = [0]
    @usableFromInline internal private(set) var hashes: [UInt64] = []
    /// A power of two, at most three quarters full.
    var slots: [Slot]

    /// What is compared before an entry's bytes are looked at: its ``Key``.
    struct Slot {
        var prefix: UInt64 = 0
        var rest: UInt32 = 0
        /// Id + 1, 0 where free.
        var held: UInt32 = 0

        @inline(__always)
        func has(_ key: Key) -> Bool { prefix == key.prefix && rest == key.rest }

        /// The id if the slot holds the key, else ``Interner/none``; without a branch.
        @inline(__always)
        func id(_ key: Key) -> UInt32 {
            let difference = (prefix ^ key.prefix) | UInt64(rest ^ key.rest)
            return difference == 0 ? held &- 1 : Interner.none
        }
    }

    /// An empty interner with room for so many entries before its table grows.
    public init(minimumCapacity: Int = 512) {
        var slotCount = 16
        while slotCount < minimumCapacity * 2 { slotCount *= 2 }
        slots = Array(repeating: Slot(), count: slotCount)
    }

    /// Number of distinct byte strings; ids are below it.
    public var count: Int { hashes.count }

    /// The id of the bytes, given now if they are new.
    public mutating func id(for bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        id(for: bytes, Key(bytes))
    }

    /// The id of the bytes with their key, given now if they are new.
    mutating func id(for bytes: UnsafeBufferPointer<UInt8>, _ key: Key) -> UInt32 {
        let found = slot(of: bytes, key)
        let held = slots[found].held
        return held != 0 ? held - 1 : insert(bytes, key, Hashing.hash(bytes), at: found)
    }

    /// The id of the bytes, given now if they are new.
    public mutating func id(for bytes: Span<UInt8>) -> UInt32 {
        bytes.withUnsafeBufferPointer { id(for: $0) }
    }

    /// The id of the bytes, if they have one.
    public func lookup(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let held = slots[slot(of: bytes, Key(bytes))].held
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
    @inlinable public func hash(of id: UInt32) -> UInt64 { hashes[Int(id)] }

    /// Interns all entries of another interner and returns this one's id for each of its ids.
    public mutating func merge(_ other: Interner) -> [UInt32] {
        other.arena.withUnsafeBufferPointer { arena in
            (0..<other.count).map { entry in
                let bytes = arena[other.range(of: UInt32(entry))]
                return id(for: UnsafeBufferPointer(rebasing: bytes))
            }
        }
    }

    @inlinable
    func range(of id: UInt32) -> Range<Int> {
        Int(starts[Int(id)])..<Int(starts[Int(id) + 1])
    }

    private mutating func insert(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ key: Key,
        _ hash: UInt64,
        at slot: Int
    ) -> UInt32 {
        precondition(hashes.count < Int(UInt32.max) - 1, "too many entries")
        hashes.append(hash)
        arena.append(contentsOf: bytes)
        starts.append(UInt(arena.count))
        slots[slot] = Slot(prefix: key.prefix, rest: key.rest, held: UInt32(hashes.count))
        if hashes.count * 4 > slots.count * 3 { grow() }
        return UInt32(hashes.count - 1)
    }

    /// The slot that holds the bytes, or the free one where they belong.
    private func slot(of bytes: UnsafeBufferPointer<UInt8>, _ key: Key) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count &- 1
            var slot = Int(truncatingIfNeeded: key.mixture) & mask
            while slots[slot].held != 0 {
                if slots[slot].has(key) {
                    if key.rest < Key.isLonger || isEqual(slots[slot].held &- 1, bytes) { return slot }
                }
                slot = (slot &+ 1) & mask
            }
            return slot
        }
    }

    /// Compares an entry of more than ``Key/wholeLength`` bytes, eight at a time, the last eight at the end.
    private func isEqual(_ id: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        withBytes(of: id) { entry in
            guard entry.count == bytes.count else { return false }
            let (entry, bytes) = (UnsafeRawBufferPointer(entry), UnsafeRawBufferPointer(bytes))
            var at = 0
            while at < bytes.count {
                let place = min(at, bytes.count &- 8)
                let own = entry.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                if own != bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
                at &+= 8
            }
            return true
        }
    }

    /// Enters them anew in the order of their ids: what came early is frequent, and shall stand where its search
    /// begins.
    private mutating func grow() {
        slots = Array(repeating: Slot(), count: slots.count * 2)
        let mask = slots.count - 1
        for id in 0..<UInt32(count) {
            let key = withBytes(of: id) { Key($0) }
            var slot = Int(truncatingIfNeeded: key.mixture) & mask
            while slots[slot].held != 0 { slot = (slot + 1) & mask }
            slots[slot] = Slot(prefix: key.prefix, rest: key.rest, held: id + 1)
        }
    }
}
