import StageKit
import TextCore

/// One article of a record: where it lies in the document, what is known of it, and its blocks.
struct RecordPart {
    var bytes: Range<Int>
    var attributes: ArticleAttributes
    /// In bytes of the part's own extent.
    var blocks: [Block]
}

/// Cuts a record into its articles.
enum RecordParts {
    static func split(_ record: SourceRecord) -> [RecordPart] {
        var attributes = ArticleAttributes(
            id: record.fields.id ?? record.file, kind: .main, rule: "whole", file: record.file, scalarStart: 0,
            scalarEnd: record.text.withUnsafeBufferPointer { UTF8Decoding.scalarCount(of: $0) })
        attributes.headline = record.fields.headline
        attributes.date = record.fields.date
        attributes.outlet = record.fields.outlet
        attributes.author = record.fields.author
        attributes.line = record.line
        attributes.record = record.index
        var blocks: [Block] = []
        var start = 0
        for index in 0...record.text.count where index == record.text.count || record.text[index] == 10 {
            if index > start { blocks.append(Block(start: start, end: index)) }
            start = index + 1
        }
        return [RecordPart(bytes: 0..<record.text.count, attributes: attributes, blocks: blocks)]
    }
}
