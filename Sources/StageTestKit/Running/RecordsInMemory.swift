import StageKit
internal import TextCore

/// Records that are there already, as the files they name.
struct RecordsInMemory: RecordSource {
    private let records: [[SourceRecord]]

    /// Takes records in the order of their files' names.
    init(_ records: [SourceRecord]) {
        self.records = records.reduce(into: []) { files, record in
            if files.last?.last?.file == record.file {
                files[files.count - 1].append(record)
            } else {
                files.append([record])
            }
        }
    }

    var byteCount: Int? { records.joined().reduce(0) { $0 + $1.text.count } }
    var problems: [Problem] { [] }
    var files: [FileStamp] {
        records.map { FileStamp(name: $0[0].file, size: $0.reduce(0) { $0 + $1.text.count }) }
    }

    func read(_ file: Int, into sink: RecordSink) -> UInt64? {
        records[file].allSatisfy { sink.record($0) } ? contentHash(file) : nil
    }

    func contentHash(_ file: Int) -> UInt64? {
        records[file].reduce(0) { hash, record in
            record.text.withUnsafeBufferPointer { Hashing.hash($0, seed: hash) }
        }
    }
}

extension SourceRecord {
    /// Texts as records of a file each.
    static func records(of texts: [SampleText]) -> [SourceRecord] {
        texts.enumerated().map { index, text in
            var fields = RecordFields()
            fields.date = text.date
            fields.outlet = text.outlet
            fields.headline = text.headline
            // Of one length, so that the order of the names is that of the texts.
            let digits = String(index + 1)
            return SourceRecord(
                file: String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".txt",
                index: 0,
                line: 1,
                form: .field,
                text: Array(text.body.utf8),
                fields: fields
            )
        }
    }
}

extension SampleText {
    /// The headline that the first line gives, if it does.
    fileprivate var headline: String? {
        guard text.hasPrefix("= ") else { return nil }
        return String(text.dropFirst(2).prefix { !$0.isNewline })
    }

    /// The text without that line.
    fileprivate var body: String {
        text.hasPrefix("= ") ? String(text.drop { !$0.isNewline }.drop { $0.isNewline }) : text
    }
}
