/// A line that was typed, and what came of it.
public struct HistoryEntry: Sendable, Equatable {
    /// What tells it from all others: seconds since 1970, process and count, as `1700000000.412.3`.
    public var id: String
    /// Seconds since 1970.
    public var time: Int
    /// What the corpus was called on the command line.
    public var corpus: String
    /// What was typed; may hold line feeds.
    public var text: String
    /// Rows of the result; nil when there was none.
    public var rows: Int?
    /// Milliseconds the run took; nil when there was none.
    public var milliseconds: Int?
}
