/// Columns end to end, each at a multiple of eight bytes and with padding behind it.
struct ColumnPack {
    /// All of them.
    let bytes: KeptBytes
    private let counts: [Int]

    /// Copies columns of bytes, then of ids, then of places.
    init(bytes: [[UInt8]], ids: [[UInt32]], starts: [[UInt64]]) {
        counts = bytes.map(\.count) + ids.map(\.count) + starts.map(\.count)
        let size =
            bytes.reduce(0) { $0 + ColumnPack.room($1) } + ids.reduce(0) { $0 + ColumnPack.room($1) }
            + starts.reduce(0) { $0 + ColumnPack.room($1) }
        self.bytes = KeptBytes(count: size)
        var next = self.bytes.start
        for column in bytes { ColumnPack.copy(column, to: &next) }
        for column in ids { ColumnPack.copy(column, to: &next) }
        for column in starts { ColumnPack.copy(column, to: &next) }
    }

    /// Reads the columns in their order, from where the bytes lie now.
    func reader(_ start: UnsafeRawPointer) -> Reader { Reader(position: start, counts: counts[...]) }

    /// Goes from column to column; whoever reads knows what each is made of.
    struct Reader {
        fileprivate var position: UnsafeRawPointer
        fileprivate var counts: ArraySlice<Int>

        mutating func next<Element: BitwiseCopyable>() -> UnsafeBufferPointer<Element> {
            let count = counts.removeFirst()
            defer { position += ColumnPack.room(count, of: Element.self) }
            return UnsafeBufferPointer(
                start: position.bindMemory(to: Element.self, capacity: count),
                count: count
            )
        }
    }

    private static func copy<Element: BitwiseCopyable>(
        _ column: [Element],
        to next: inout UnsafeMutableRawPointer
    ) {
        column.withUnsafeBytes { next.copy($0) }
        next += room(column)
    }

    private static func room<Element>(_ column: [Element]) -> Int { room(column.count, of: Element.self) }

    private static func room<Element>(_ count: Int, of type: Element.Type) -> Int {
        (count * MemoryLayout<Element>.size + IDColumn.padding + 7) & ~7
    }
}
