public import StageKit

/// A file format.
public protocol Reader: Sendable {
    /// The format's name, for people.
    var name: String { get }
    /// The endings of files of this format, lower case, without the full stop; `.gz` after them is no matter here.
    var extensions: [String] { get }
    /// Reads all records, in order, into the sink.
    ///
    /// A broken record is a problem, after which the reader goes on. The window is never empty at the start.
    func read(_ window: ByteWindow, of file: SourceFile, into sink: RecordSink)
}
