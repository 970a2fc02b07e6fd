/// Strings end to end in one block of bytes: no object an entry.
public struct StringColumn: Sendable, Equatable {
    /// The UTF-8 bytes of all entries, end to end.
    public private(set) var bytes: [UInt8] = []
    /// One past each entry's last byte.
    public private(set) var ends: [Int] = []

    /// An empty column.
    public init() {}

    /// Takes the bytes of entries and one past each one's last byte.
    public init(bytes: [UInt8], ends: [Int]) {
        precondition(ends.last ?? 0 == bytes.count, "the entries must cover the bytes")
        self.bytes = bytes
        self.ends = ends
    }

    /// How many entries there are.
    @inlinable public var count: Int { ends.count }

    /// Adds an entry.
    public mutating func append(_ string: String) {
        bytes.append(contentsOf: string.utf8)
        ends.append(bytes.count)
    }

    /// Adds an entry of UTF-8 bytes.
    public mutating func append(bytes more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
        ends.append(bytes.count)
    }

    /// Adds the entry that `write` puts after the bytes there are.
    public mutating func append(_ write: (inout [UInt8]) -> Void) {
        write(&bytes)
        ends.append(bytes.count)
    }

    /// Makes room for that many entries and bytes.
    public mutating func reserve(entries: Int, bytes count: Int) {
        ends.reserveCapacity(entries)
        bytes.reserveCapacity(count)
    }

    /// Where entry `index` lies in `bytes`.
    @inlinable
    public func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    /// Entry `index` as a String.
    public subscript(index: Int) -> String {
        bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[range(index)]), as: UTF8.self)
        }
    }

    /// Calls `body` with the bytes of entry `index`; they may not escape.
    @inlinable
    public func withBytes<R>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
        try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range(index)])) }
    }

    /// Finds an entry in a column sorted bytewise, or nil.
    ///
    /// Logarithmic.
    public func find(_ wanted: some Collection<UInt8>) -> Int? {
        wanted.withContiguousStorageIfAvailable { search($0) }
            ?? Array(wanted).withUnsafeBufferPointer { search($0) }
    }

    private func search(_ wanted: UnsafeBufferPointer<UInt8>) -> Int? {
        let place = ByteOrder.first(of: count) { index in
            withBytes(index) { ByteOrder.precedes($0, wanted) }
        }
        return place < count && withBytes(place, { ByteOrder.compare($0, wanted) == 0 }) ? place : nil
    }
}
