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

/// The files of a corpus, and the records in them.
public protocol RecordSource: Sendable {
    /// The files in corpus order, which is by name; names differ.
    var files: [FileStamp] { get }
    /// What could not be listed.
    var problems: [Problem] { get }
    /// How many bytes of text there are, for progress; nil when not known.
    var byteCount: Int? { get }
    /// Hands all records and problems of one file to `sink`, on the calling thread, until it returns false.
    ///
    /// Returns a hash of the file's bytes, nil when not all of them were read.
    func read(_ file: Int, into sink: RecordSink) -> UInt64?
    /// The hash that reading the file would return, at the cost of reading it alone; nil when that failed.
    func contentHash(_ file: Int) -> UInt64?
}
