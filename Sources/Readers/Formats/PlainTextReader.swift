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
        if Self.isWebPage(text) {
            let reason = "this is a web page, and its tags were read as text; save the page as text"
            sink.problem(Problem(file: file.name, code: .webPage, reason: reason, kept: true))
        }
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

    /// Whether a text begins as HTML does.
    private static func isWebPage(_ text: [UInt8]) -> Bool {
        let head = String(decoding: text.drop { $0 <= 0x20 }.prefix(14), as: UTF8.self).lowercased()
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
    }
}

/// A file that is one text.
enum WholeText {
    /// The whole file, decoded, its lines ended by line feeds; nothing, and a problem, when it holds only blanks.
    static func read(_ window: ByteWindow, of file: SourceFile, into sink: RecordSink) -> [UInt8]? {
        window.fillAll()
        var text = TextDecoding(file: file.name, sink: sink).decode(Array(window.bytes), firstLine: 1)
        // Lines of old Macintosh programs end with carriage returns alone.
        if !text.contains(0x0A) {
            for index in text.indices where text[index] == 0x0D { text[index] = 0x0A }
        }
        if text.contains(where: { $0 > 0x20 }) { return text }
        sink.problem(
            Problem(file: file.name, code: .empty, reason: "there is nothing but blanks in the file")
        )
        return nil
    }
}
