/// A half-open range of tokens of one article.
public struct TokenRange: Sendable, Hashable, Comparable {
    /// The first token, counted from the first token of the article.
    public var start: UInt32
    /// One past the last token; equal to `start` for an empty range.
    public var end: UInt32

    /// Makes the range of tokens `start..<end`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        precondition(start >= 0 && start <= end, "a token range runs forwards")
        self.start = UInt32(start)
        self.end = UInt32(end)
    }

    /// How many tokens the range covers.
    @inlinable public var count: Int { Int(end) - Int(start) }

    /// True when no token is covered.
    @inlinable public var isEmpty: Bool { start == end }

    /// The tokens as a range of integers, to loop over.
    @inlinable public var indices: Range<Int> { Int(start)..<Int(end) }

    /// True when every token of `other` is one of this range's.
    @inlinable
    public func contains(_ other: TokenRange) -> Bool {
        other.start >= start && other.end <= end
    }

    /// True when the two ranges share a token.
    @inlinable
    public func overlaps(_ other: TokenRange) -> Bool {
        start < other.end && other.start < end
    }

    /// Orders by start, then by end.
    @inlinable
    public static func < (a: TokenRange, b: TokenRange) -> Bool {
        a.start != b.start ? a.start < b.start : a.end < b.end
    }
}
