public import StageKit

/// Reads a file of any known format, gzip or not.
public struct FileReader: Sendable {
    private let readers: [any Reader]

    /// The formats that are read; the last one takes what no other does.
    public static let bundledReaders: [any Reader] = [
        JSONReader(), SeparatedValuesReader(), MarkdownReader(), PlainTextReader(),
    ]

    /// Makes a reader of files.
    ///
    /// Of two formats with one ending the first is taken; other files get the last.
    public init(readers: [any Reader] = FileReader.bundledReaders) {
        precondition(!readers.isEmpty, "there must be a reader")
        self.readers = readers
    }

    /// Reads one file into the sink, in order, on the calling thread.
    ///
    /// Never fails: what is wrong is a problem. gzip and UTF-16 are known by the first bytes, the format by the file's
    /// ending.
    /// Returns a hash of the file's bytes, nil when not all were read.
    @discardableResult
    public func read(_ file: SourceFile, into sink: RecordSink) -> UInt64? {
        let window: ByteWindow
        let bytes: FileBytes
        do throws(SourceFailure) {
            bytes = try FileBytes(path: file.path)
            window = ByteWindow(bytes.text)
        } catch {
            sink.problem(Problem(file: file.name, code: error.code, reason: error.reason))
            return nil
        }
        if window.fill() {
            read(window, of: file, into: sink)
        } else if window.failure == nil {
            sink.problem(Problem(file: file.name, code: .empty, reason: "the file is empty"))
        }
        if let failure = window.failure {
            sink.problem(Problem(file: file.name, code: failure.code, reason: failure.reason))
            return nil
        }
        return bytes.contentHash
    }

    /// The hash that reading the file would return; nil when it cannot be read.
    public func contentHash(_ file: SourceFile) -> UInt64? {
        guard let bytes = try? FileBytes(path: file.path) else { return nil }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { buffer.deallocate() }
        while bytes.read(into: buffer) > 0 {}
        return bytes.contentHash
    }

    private func read(_ window: ByteWindow, of file: SourceFile, into sink: RecordSink) {
        if let kind = BinarySniffing.kind(of: window.bytes) {
            sink.problem(Problem(file: file.name, code: .binary, reason: "this is \(kind), not text"))
            return
        }
        let reader = readers.first { $0.extensions.contains(file.format) } ?? readers[readers.count - 1]
        reader.read(window, of: file, into: sink)
    }
}
