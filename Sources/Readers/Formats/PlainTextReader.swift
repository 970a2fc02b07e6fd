public import StageKit

/// A plain text file: one record, the whole file.
public struct PlainTextReader: Reader {
    /// The format's name.
    public let name = "plain text"
    /// `.txt`; other endings come here too, since this reader is the last.
    public let extensions = ["txt", "text"]

    /// Makes the reader.
    public init() {}

    /// Gives the file as one record; one of blanks alone is a problem.
    public func read(_ window: ByteWindow, of file: SourceFile, into sink: RecordSink) {
        guard let text = WholeText.read(window, of: file, into: sink) else { return }
        let record = SourceRecord(
            file: file.name,
            index: 0,
            line: 1,
            form: .plain,
            text: text,
            fields: RecordFields()
        )
        _ = sink.record(record)
    }
}

/// A file that is one text.
enum WholeText {
    /// The whole file, decoded; nothing, and a problem, when it holds only blanks.
    static func read(_ window: ByteWindow, of file: SourceFile, into sink: RecordSink) -> [UInt8]? {
        window.fillAll()
        let text = TextDecoding(file: file.name, sink: sink).decode(Array(window.bytes), firstLine: 1)
        if text.contains(where: { $0 > 0x20 }) { return text }
        sink.problem(
            Problem(file: file.name, code: .empty, reason: "there is nothing but blanks in the file")
        )
        return nil
    }
}
