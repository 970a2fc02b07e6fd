import StageKit

/// Some consecutive articles, ready to be written: built now, or standing in an older segment.
///
/// `starts` are those of the articles' own segment or block; what counts is their distance from the first.
struct ArticleBlock: @unchecked Sendable {
    /// Which of the vocabularies that are being joined the ids belong to.
    var vocabulary: Int
    /// The file each article stands in.
    var files: [UInt32]
    var text, layout, records, kinds: UnsafeBufferPointer<UInt8>
    /// What ``FieldRecord`` wrote, and where each article's begins; both empty when no article has a field.
    var fields: UnsafeBufferPointer<UInt8>
    var fieldStarts: UnsafeBufferPointer<UInt64>
    var forms, compounds: IDColumn
    var bodyWords, bands: UnsafeBufferPointer<UInt32>
    var textStarts, formStarts, wordStarts, compoundStarts, layoutStarts,
        recordStarts: UnsafeBufferPointer<UInt64>
    /// Keeps all the memory.
    var owner: AnyObject

    var count: Int { kinds.count }

    /// The record of one of the articles.
    func record(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let first = recordStarts[0]
        return UnsafeBufferPointer(
            rebasing: records[Int(recordStarts[index] - first)..<Int(recordStarts[index + 1] - first)]
        )
    }

    /// Takes over what was built, into memory of its own or a spool's file.
    init(_ building: BlockBuilding, vocabulary: Int, _ spool: Spool) {
        let pack = ColumnPack(building)
        let kept = spool.keep(pack.bytes)
        var reader = pack.reader(kept.start)
        self.vocabulary = vocabulary
        files = building.files
        text = reader.next()
        layout = reader.next()
        records = reader.next()
        kinds = reader.next()
        fields = reader.next()
        forms = IDColumn(reader.next())
        compounds = IDColumn(reader.next())
        bodyWords = reader.next()
        bands = reader.next()
        textStarts = reader.next()
        formStarts = reader.next()
        wordStarts = reader.next()
        compoundStarts = reader.next()
        layoutStarts = reader.next()
        recordStarts = reader.next()
        fieldStarts = reader.next()
        owner = kept
    }
}

extension ColumnPack {
    /// The columns of a block, in the order in which it reads them.
    fileprivate init(_ building: BlockBuilding) {
        let starts = building.starts
        self.init(
            bytes: [building.text, building.layout, building.records.bytes, building.kinds, building.fields],
            ids: [building.forms, building.compounds, building.bodyWords, building.bands],
            starts: [
                starts.text, starts.forms, starts.words, starts.compounds, starts.layout, starts.records,
                building.fields.isEmpty ? [] : starts.fields,
            ]
        )
    }
}
