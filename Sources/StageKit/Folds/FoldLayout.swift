/// How the keys and values of a fold look: all that is needed to combine, sort, store and send them.
public struct FoldLayout: Sendable, Equatable {
    /// How wide keys are.
    public enum KeyWidth: Sendable, Equatable {
        /// 8 bytes, an unsigned number.
        case eight
        /// 16 bytes, an unsigned number; up to four 32-bit ids.
        case sixteen
        /// Bytes of any length, as ``FoldKey`` writes them.
        case bytes
    }

    /// How two values of one key become one; each is exact, associative and commutative.
    public enum Combine: UInt8, Sendable {
        /// Their sum.
        case sum
        /// The lesser.
        case minimum
        /// The greater.
        case maximum
    }

    /// How wide keys are.
    public var keyWidth: KeyWidth
    /// How each of the value's fields is combined.
    public var fields: [Combine]
    /// How many totals there are beside the keys; they are summed.
    public var totals: Int
    /// Count the distinct articles that emitted a key, as one more field after `fields`.
    public var countsArticles: Bool
    /// Count the distinct clusters that emitted a key, as one more field after that.
    public var countsClusters: Bool

    /// Describes a fold's keys and values.
    public init(
        key keyWidth: KeyWidth,
        fields: [Combine],
        totals: Int = 0,
        countsArticles: Bool = false,
        countsClusters: Bool = false
    ) {
        self.keyWidth = keyWidth
        self.fields = fields
        self.totals = totals
        self.countsArticles = countsArticles
        self.countsClusters = countsClusters
    }

    /// All fields, the counts of articles and clusters included.
    public var allFields: [Combine] {
        fields + (countsArticles ? [.sum] : []) + (countsClusters ? [.sum] : [])
    }
    /// Where the count of articles stands among all fields.
    public var articlesField: Int? { countsArticles ? fields.count : nil }
    /// Where the count of clusters stands among all fields.
    public var clustersField: Int? {
        countsClusters ? fields.count + (countsArticles ? 1 : 0) : nil
    }
}
