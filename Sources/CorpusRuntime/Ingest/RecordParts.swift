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
    static func split(_ record: SourceRecord) -> [RecordPart] { [] }
}
