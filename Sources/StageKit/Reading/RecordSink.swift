/// Where a reader puts what it reads, one record at a time, in the order of the file.
public struct RecordSink {
    /// Takes a record; returns false to end the reading.
    public let record: (SourceRecord) -> Bool
    /// Takes a problem.
    public let problem: (Problem) -> Void

    /// Makes a sink of two functions, both called on the reading thread.
    public init(record: @escaping (SourceRecord) -> Bool, problem: @escaping (Problem) -> Void) {
        self.record = record
        self.problem = problem
    }
}

/// Gives all records of a corpus in corpus order: by path, then as they stand in the file.
public protocol RecordSource: Sendable {
    /// How many files there are to read.
    var fileCount: Int { get }
    /// How many bytes they have, for progress; nil when not known.
    var byteCount: Int? { get }
    /// Hands every record and problem to `sink`, on the calling thread, until it returns false.
    func read(into sink: RecordSink)
}
