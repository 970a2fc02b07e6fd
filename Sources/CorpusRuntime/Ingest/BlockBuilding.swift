import StageKit
import TextCore

/// The columns of some consecutive articles while they are being made, packed as a segment holds them.
struct BlockBuilding {
    var text: [UInt8] = []
    /// The worker's ids of the tokens' forms.
    var forms: [UInt32] = []
    /// The worker's fold ids of words of several tokens.
    var compounds: [UInt32] = []
    var layout: [UInt8] = []
    var records = ByteWriter()
    /// What ``FieldRecord`` wrote.
    var fields: [UInt8] = []
    var kinds: [UInt8] = []
    var bodyWords: [UInt32] = []
    var bands: [UInt32] = []
    /// Which file each article stands in.
    var files: [UInt32] = []
    /// Where each article's part of each column begins, and the end.
    var starts = ArticleStarts()
    private var packing = LayoutWriter()

    /// Drops all articles and keeps the memory for the next ones.
    mutating func removeAll() {
        text.removeAll(keepingCapacity: true)
        forms.removeAll(keepingCapacity: true)
        compounds.removeAll(keepingCapacity: true)
        layout.removeAll(keepingCapacity: true)
        records.bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        bodyWords.removeAll(keepingCapacity: true)
        bands.removeAll(keepingCapacity: true)
        files.removeAll(keepingCapacity: true)
        starts = ArticleStarts()
    }

    /// Adds the article whose text is `source`; its forms and compounds were added before.
    mutating func append(
        _ article: borrowing Segmentation,
        text source: UnsafeBufferPointer<UInt8>,
        _ part: RecordPart,
        file: Int
    ) {
        text.append(contentsOf: source)
        packing.append(article, to: &layout)
        AttributeRecord.append(part.attributes, to: &records)
        fields.append(contentsOf: part.fields.bytes)
        kinds.append(part.attributes.kind.code)
        files.append(UInt32(file))
        starts.words.append(starts.words[starts.words.count - 1] + UInt64(article.wordCount))
        starts.text.append(UInt64(text.count))
        starts.forms.append(UInt64(forms.count))
        starts.compounds.append(UInt64(compounds.count))
        starts.layout.append(UInt64(layout.count))
        starts.records.append(UInt64(records.bytes.count))
        starts.fields.append(UInt64(fields.count))
    }
}

/// Where each article's part of the columns begins, and where the last one's ends.
struct ArticleStarts {
    var text: [UInt64] = [0]
    /// Counted in tokens.
    var forms: [UInt64] = [0]
    /// Counted in words.
    var words: [UInt64] = [0]
    var compounds: [UInt64] = [0]
    var layout: [UInt64] = [0]
    var records: [UInt64] = [0]
    var fields: [UInt64] = [0]
}
