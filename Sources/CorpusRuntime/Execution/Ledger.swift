public import StageKit

/// What a run did, step by step: the line under a result.
public struct Ledger: Sendable {
    /// One step of the pipeline.
    public struct Step: Sendable {
        /// The source's or stage's name.
        public var name: String
        /// How many rows came out.
        public var rows: Int
        /// What else is to be told of it, each a short phrase: `39 unknown`, `21,300 words`.
        public var notes: [String]
    }

    /// The steps, the source first.
    public var steps: [Step] = []
    /// Warnings of the stages, each a sentence.
    public var warnings: [String] = []
    /// Seconds from start to end.
    public var seconds: Double = 0
    /// How many files or records were skipped when the corpus was read.
    public var skipped: Int = 0
}

/// A result and how it came about.
public struct RunResult: Sendable {
    /// The rows.
    public var table: Table
    /// What was done.
    public var ledger: Ledger
}
