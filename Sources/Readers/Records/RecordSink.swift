public import StageKit

/// Where a reader puts what it reads, one record at a time, in the order of the file.
public struct RecordSink {
    /// Takes a record; returns false to end the reading of this file.
    public let record: (SourceRecord) -> Bool
    /// Takes a problem.
    public let problem: (Problem) -> Void

    /// Makes a sink of two functions, both called on the reading thread.
    public init(record: @escaping (SourceRecord) -> Bool, problem: @escaping (Problem) -> Void) {
        self.record = record
        self.problem = problem
    }
}
