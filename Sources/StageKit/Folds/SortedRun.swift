/// Keys in bytewise order, each once, with their values: what a table gives, what is merged, kept and sent.
public struct SortedRun: Sendable, Equatable {
    /// What keys and values look like.
    public let layout: FoldLayout
    /// The keys as bytes, numbers greatest byte first.
    public let keys: StringColumn
    /// The values, `layout.allFields.count` a key.
    public let values: [Int]
    /// The totals.
    public let totals: [Int]

    init(layout: FoldLayout, keys: StringColumn, values: [Int], totals: [Int]) {
        self.layout = layout
        self.keys = keys
        self.values = values
        self.totals = totals
    }

    /// How many keys there are.
    public var count: Int { keys.count }

    /// Field `field` of the value of key `index`.
    public func value(_ index: Int, _ field: Int) -> Int { values[index * layout.allFields.count + field] }

    /// How many distinct articles emitted key `index`; 0 when they were not counted.
    public func articles(_ index: Int) -> Int { layout.articlesField.map { value(index, $0) } ?? 0 }

    /// How many distinct clusters emitted key `index`; 0 when they were not counted.
    public func clusters(_ index: Int) -> Int { layout.clustersField.map { value(index, $0) } ?? 0 }

    /// An 8-byte key as a number.
    public func key8(_ index: Int) -> UInt64 {
        keys.bytes[keys.range(index)].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A 16-byte key as a number.
    public func key16(_ index: Int) -> UInt128 {
        keys.bytes[keys.range(index)].reduce(0) { $0 << 8 | UInt128($1) }
    }

    /// The bytes of key `index`.
    public func keyBytes(_ index: Int) -> ArraySlice<UInt8> { keys.bytes[keys.range(index)] }

    /// A key of bytes, to be read in the order it was written.
    public func key(_ index: Int) -> FoldKeyReader { FoldKeyReader(keys.bytes[keys.range(index)]) }

    public static func == (a: SortedRun, b: SortedRun) -> Bool {
        a.layout == b.layout && a.keys.bytes == b.keys.bytes && a.keys.ends == b.keys.ends
            && a.values == b.values && a.totals == b.totals
    }
}
