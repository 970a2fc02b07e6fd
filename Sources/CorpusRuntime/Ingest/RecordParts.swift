import StageKit
import TextCore

/// One article of a record: where it lies in the document, what is known of it, and its blocks.
struct RecordPart {
    /// In bytes of the document.
    var bytes: Range<Int>
    var attributes: ArticleAttributes
    /// In bytes of the part's own extent.
    var blocks: [Block]
    /// What the record says beside what has a meaning here.
    var fields: FieldRecord
}

/// Cuts a record into its articles and says what is known of each.
struct RecordParts {
    private let record: SourceRecord
    private var scalars: ScalarOffsets
    private let fields: FieldRecord

    /// The parts of a record, in the order in which they begin.
    static func split(_ record: SourceRecord) -> [RecordPart] {
        let layouts = PartSplitter.split(
            record.text,
            form: record.form,
            knownHeadline: record.fields.headline
        )
        var parts = RecordParts(
            record: record,
            scalars: ScalarOffsets(record.text),
            fields: FieldRecord(record.fields.extra)
        )
        let firstMain = layouts.firstIndex { $0.kind == .main }
        return layouts.indices.map { parts.part(layouts[$0], isFirst: $0 == firstMain) }
    }

    private mutating func part(_ layout: PartLayout, isFirst: Bool) -> RecordPart {
        let start = scalars.scalar(atByte: layout.extent.lowerBound)
        let name = record.fields.id ?? record.name
        var attributes = ArticleAttributes(
            id: isFirst ? name : "\(name)@\(start)",
            kind: layout.kind,
            rule: layout.rule,
            file: record.file,
            scalarStart: start,
            scalarEnd: scalars.scalar(atByte: layout.extent.upperBound)
        )
        attributes.record = record.index
        attributes.line = record.line
        attributes.isTruncated = layout.isTruncated
        attributes.tiles = layout.tiles.map {
            scalars.scalar(atByte: $0.lowerBound)..<scalars.scalar(atByte: $0.upperBound)
        }
        attributes.headline = text(layout.headline)
        attributes.author = text(layout.author)
        attributes.outlet = text(layout.outlet)
        let tags = layout.tags.compactMap { text($0) }
        attributes.tags = tags.isEmpty ? nil : tags.joined(separator: " | ")
        if isFirst { attributes.take(record.fields) }
        attributes.setDate(field: isFirst ? record.writtenDate : nil, header: text(layout.date))
        let blocks = layout.blocks.map {
            Block(
                start: $0.start - layout.extent.lowerBound,
                end: $0.end - layout.extent.lowerBound,
                zone: $0.zone
            )
        }
        return RecordPart(
            bytes: layout.extent,
            attributes: attributes,
            blocks: blocks,
            // A teaser is the beginning of another article, whose desk or category is not its page's.
            fields: layout.kind == .teaser ? FieldRecord() : fields
        )
    }

    private func text(_ range: Range<Int>?) -> String? {
        guard let range, !range.isEmpty else { return nil }
        return String(decoding: record.text[range], as: UTF8.self)
    }
}

extension SourceRecord {
    /// What an article without an id of its own is called: the file, and for a record in it the line.
    fileprivate var name: String { form == .field ? "\(file):\(line)" : file }

    fileprivate var writtenDate: (written: String, method: PublicationDate.Method)? {
        fields.date.map { ($0, isJSON ? .json : .meta) }
    }

    private var isJSON: Bool {
        guard form == .field else { return false }
        var file = file
        return file.withUTF8 { name in
            name.indices.contains { start in
                name[start] == 0x2E
                    && (name[(start + 1)...].starts(with: "json".utf8)
                        || name[(start + 1)...].starts(with: "ndjson".utf8))
            }
        }
    }
}

extension ArticleAttributes {
    /// Takes over what the record says of itself; it is worth more than what its text seems to say.
    fileprivate mutating func take(_ fields: RecordFields) {
        headline = fields.headline ?? headline
        outlet = fields.outlet ?? outlet
        author = fields.author ?? author
        url = fields.url
        if !fields.tags.isEmpty { tags = fields.tags.joined(separator: " | ") }
    }

    /// Reads the date of publication; one that cannot be read is missing, with the reason.
    fileprivate mutating func setDate(
        field: (written: String, method: PublicationDate.Method)?,
        header: String?
    ) {
        if let found = PublicationDate.of(field: field, header: header, url: url) {
            date = found.isoDate
            time = found.isoTime
            dateMethod = found.method.rawValue
            dateOddities = found.oddities.filter { $0.isContradiction || $0.leavesDayOpen }.map(\.reason)
        } else if let written = field?.written ?? header {
            dateOddities = ["“\(written)” is no date that can be read"]
        }
    }
}
