/// One paragraph, heading or headline: the unit that no sentence and no n-gram crosses.
public struct Block: Sendable, Equatable {
    /// Offset of the first byte in the text handed to the segmenter.
    public var start: Int
    /// Offset after the last byte.
    public var end: Int
    /// What the block is in its article.
    public var zone: Zone

    /// A block of the bytes `start ..< end`.
    public init(start: Int, end: Int, zone: Zone = .body) {
        self.start = start
        self.end = end
        self.zone = zone
    }
}
