public import StageKit

/// A Markdown file: one record, the whole file; the front matter's keys become its fields.
public struct MarkdownReader: Reader {
    /// The format's name.
    public let name = "Markdown"
    /// `.md` and `.markdown`.
    public let extensions = ["md", "markdown"]

    /// Makes the reader.
    public init() {}

    /// Gives the file as one record.
    ///
    /// Without a title in the front matter, the first `# ` line is the headline.
    public func read(_ window: ByteWindow, of file: SourceFile, into sink: RecordSink) {
        guard let text = WholeText.read(window, of: file, into: sink) else { return }
        let frontMatter = FrontMatter(of: text)
        var builder = RecordBuilder()
        for entry in frontMatter.entries {
            Array(entry.value.utf8).withUnsafeBufferPointer {
                builder.add(name: entry.key, value: $0, inList: entry.inList)
            }
        }
        for field in builder.takeLeftOut() {
            sink.problem(
                Problem(file: file.name, line: 1, code: field.code, reason: field.reason, kept: true)
            )
        }
        var fields = builder.gathered
        fields.headline = fields.headline ?? Self.title(of: text[frontMatter.end...])
        let record = SourceRecord(
            file: file.name,
            index: 0,
            line: 1,
            form: .markdown,
            text: text,
            fields: fields
        )
        _ = sink.record(record)
    }

    private static func title(of text: ArraySlice<UInt8>) -> String? {
        for line in text.split(separator: 0x0A) where line.starts(with: [0x23, 0x20]) {
            let title = line.dropFirst(2).trimmingBlanks()
            return title.isEmpty ? nil : String(decoding: title, as: UTF8.self)
        }
        return nil
    }
}
