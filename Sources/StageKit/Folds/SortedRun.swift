/// Keys in bytewise order, each once, with their values: what a table gives, what is merged, kept and sent.
public struct SortedRun: Sendable, Equatable {
    /// What keys and values look like.
    public let layout: FoldLayout
    /// The keys, in order.
    public let keys: RunKeys
    /// The values, `layout.allFields.count` a key.
    public let values: [Int]
    /// The totals.
    public let totals: [Int]
    /// How many keys a ``FoldSelection`` left out that reach its least values.
    public let leftOut: Int
    private let stride: Int
    private let articlesField: Int?
    private let clustersField: Int?

    init(layout: FoldLayout, keys: RunKeys, values: [Int], totals: [Int], leftOut: Int = 0) {
        self.layout = layout
        self.keys = keys
        self.values = values
        self.totals = totals
        self.leftOut = leftOut
        stride = layout.allFields.count
        articlesField = layout.articlesField
        clustersField = layout.clustersField
    }

    /// How many keys there are.
    public var count: Int { keys.count }

    /// Field `field` of the value of key `index`.
    public func value(_ index: Int, _ field: Int) -> Int { values[index * stride + field] }

    /// How many distinct articles emitted key `index`; 0 when they were not counted.
    public func articles(_ index: Int) -> Int { articlesField.map { value(index, $0) } ?? 0 }

    /// How many distinct clusters emitted key `index`; 0 when they were not counted.
    public func clusters(_ index: Int) -> Int { clustersField.map { value(index, $0) } ?? 0 }

    /// Some keys, by number, with the greatest values of a field first; equal ones stay in their order.
    ///
    /// Linear.
    public func ordered(_ indices: [Int], by field: Int) -> [Int] {
        RadixOrder.order(indices.map { UInt64(bitPattern: Int64(Int.max - value($0, field))) })
            .map { indices[Int($0)] }
    }

    /// An 8-byte key as a number.
    public func key8(_ index: Int) -> UInt64 {
        guard case .eight(let keys) = keys else { preconditionFailure("the keys are not 8 bytes wide") }
        return keys[index]
    }

    /// A 16-byte key as a number.
    public func key16(_ index: Int) -> UInt128 {
        guard case .sixteen(let keys) = keys else { preconditionFailure("the keys are not 16 bytes wide") }
        return keys[index]
    }

    /// A key of bytes, to be read in the order it was written.
    public func key(_ index: Int) -> FoldKeyReader { FoldKeyReader(keys[index]) }
}
