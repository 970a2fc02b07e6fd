/// How many shingles two articles have and share.
public struct ShingleOverlap: Sendable, Equatable {
    /// Distinct shingles in both.
    public let shared: Int
    /// Distinct shingles of the first article.
    public let first: Int
    /// Distinct shingles of the second.
    public let second: Int

    /// Shared shingles by those in either; 0 if there are none.
    public var jaccard: Double {
        let either = first + second - shared
        return either == 0 ? 0 : Double(shared) / Double(either)
    }

    /// Shared shingles by those of the article that has fewer; 0 if it has none.
    public var containment: Double {
        let fewer = min(first, second)
        return fewer == 0 ? 0 : Double(shared) / Double(fewer)
    }
}
