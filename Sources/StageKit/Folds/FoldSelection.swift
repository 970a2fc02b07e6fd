/// Which keys of a fold its rows are made of: the kit leaves the others out before it puts keys in order.
public struct FoldSelection: Sendable {
    /// The least value of fields, by number among ``FoldLayout/allFields``.
    public var least: [(field: Int, value: Int)]
    /// Only the keys with so many of the greatest values of a field, and those that tie with the last.
    public var best: (field: Int, count: Int)?

    /// Selects keys whose values reach some least ones, and of those the best.
    public init(least: [(field: Int, value: Int)], best: (field: Int, count: Int)? = nil) {
        self.least = least
        self.best = best
    }

    func reaches(_ value: (Int) -> Int) -> Bool { least.allSatisfy { value($0.field) >= $0.value } }
}

/// The keys that are selected so far, and how great a value must be to be among the best.
struct SelectedKeys<Key: FoldInteger>: Sendable {
    private let selection: FoldSelection
    private let fields: Int
    private(set) var keys: [Key] = []
    /// The values, `fields` a key.
    private(set) var values: [Int] = []
    /// Keys that reach the least values but are not among the best.
    private(set) var leftOut = 0
    /// Values below this cannot be among the best.
    private(set) var threshold = Int.min

    init(_ selection: FoldSelection, fields: Int) {
        self.selection = selection
        self.fields = fields
    }

    /// Adds keys that reach the least values and the threshold, with the number of those below it.
    mutating func add(_ more: [Key], _ moreValues: [Int], leftOut: Int) {
        keys += more
        values += moreValues
        self.leftOut += leftOut
        if let best = selection.best, keys.count > best.count * 4 + 8192 { prune() }
    }

    /// Keeps the best.
    mutating func prune() {
        guard let best = selection.best, keys.count > best.count else { return }
        let ranked = keys.indices.map { values[$0 * fields + best.field] }.sorted(by: >)
        threshold = max(threshold, ranked[best.count - 1])
        let kept = keys.indices.filter { values[$0 * fields + best.field] >= threshold }
        leftOut += keys.count - kept.count
        keys = kept.map { keys[$0] }
        values = kept.flatMap { values[($0 * fields)..<(($0 + 1) * fields)] }
    }
}
