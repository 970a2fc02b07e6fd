/// Distinct strings in the order of their bytes, where they lie: in a mapped file or in memory of their own.
public struct SortedStrings: @unchecked Sendable {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
    @usableFromInline let ends: UnsafeBufferPointer<Int>
    @usableFromInline let owner: AnyObject
    /// What is still to be checked before it is read; nil for strings in memory.
    @usableFromInline let pending: PendingStrings?

    /// Takes the UTF-8 bytes of all strings end to end, and one past each one's last byte; `owner` keeps both.
    ///
    /// Before a string is read, `check` is asked whether the bytes it is told are as they were written; those of
    /// which it says no are read as empty strings.
    public init(
        bytes: UnsafeBufferPointer<UInt8>,
        ends: UnsafeBufferPointer<Int>,
        owner: AnyObject,
        check: (@Sendable (UnsafeRawBufferPointer) -> Bool)? = nil
    ) {
        precondition(check != nil || ends.last ?? 0 == bytes.count, "the strings must cover the bytes")
        self.bytes = bytes
        self.ends = ends
        self.owner = owner
        pending = check.map { PendingStrings(bytes: bytes, ends: ends, check: $0) }
    }

    /// Copies a column whose entries are distinct and sorted bytewise.
    public init(_ column: StringColumn) {
        let copy = StringsCopy(column)
        self.init(bytes: UnsafeBufferPointer(copy.bytes), ends: UnsafeBufferPointer(copy.ends), owner: copy)
    }

    /// How many strings there are.
    @inlinable public var count: Int { ends.count }

    /// Calls `body` with the bytes of string `index`; they may not escape.
    @inlinable
    public func withBytes<R>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
        try withExtendedLifetime(owner) {
            if let pending, !pending.isRight(index) {
                return try body(UnsafeBufferPointer(rebasing: bytes[..<0]))
            }
            let start = index == 0 ? 0 : ends[index - 1]
            return try body(UnsafeBufferPointer(rebasing: bytes[start..<ends[index]]))
        }
    }

    /// String `index`.
    public subscript(index: Int) -> String { withBytes(index) { String(decoding: $0, as: UTF8.self) } }

    /// The number of a string, or nil.
    ///
    /// Logarithmic.
    public func find(_ wanted: some Collection<UInt8>) -> Int? {
        wanted.withContiguousStorageIfAvailable { search($0) }
            ?? Array(wanted).withUnsafeBufferPointer { search($0) }
    }

    /// The strings that begin with some bytes.
    ///
    /// Logarithmic.
    func entries(beginningWith prefix: [UInt8]) -> Range<Int> {
        prefix.withUnsafeBufferPointer { prefix in
            let start = ByteOrder.first(of: count) { index in
                withBytes(index) { ByteOrder.precedes($0, prefix) }
            }
            let end = ByteOrder.first(of: count) { index in
                withBytes(index) {
                    ByteOrder.compare(UnsafeBufferPointer(rebasing: $0.prefix(prefix.count)), prefix) <= 0
                }
            }
            return start..<max(start, end)
        }
    }

    private func search(_ wanted: UnsafeBufferPointer<UInt8>) -> Int? {
        let place = ByteOrder.first(of: count) { index in
            withBytes(index) { ByteOrder.precedes($0, wanted) }
        }
        return place < count && withBytes(place, { ByteOrder.compare($0, wanted) == 0 }) ? place : nil
    }
}

extension SortedStrings: Equatable {
    /// True when both hold the same strings.
    public static func == (a: SortedStrings, b: SortedStrings) -> Bool {
        a.count == b.count && (0..<a.count).allSatisfy { a[$0] == b[$0] }
    }
}

/// Strings in memory of their own.
private final class StringsCopy {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    let ends: UnsafeMutableBufferPointer<Int>

    init(_ column: StringColumn) {
        bytes = .allocate(capacity: column.bytes.count)
        ends = .allocate(capacity: column.ends.count)
        _ = bytes.initialize(fromContentsOf: column.bytes)
        _ = ends.initialize(fromContentsOf: column.ends)
    }

    deinit {
        bytes.deallocate()
        ends.deallocate()
    }
}
