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

    /// Takes over what was built.
    init(_ building: BlockBuilding, vocabulary: Int) {
        let slabs = BlockSlabs(building)
        self.vocabulary = vocabulary
        files = building.files
        text = slabs.text.all
        layout = slabs.layout.all
        records = slabs.records.all
        kinds = slabs.kinds.all
        forms = IDColumn(start: slabs.forms.buffer.baseAddress!, bits: 32, count: building.forms.count)
        compounds = IDColumn(
            start: slabs.compounds.buffer.baseAddress!,
            bits: 32,
            count: building.compounds.count
        )
        bodyWords = slabs.bodyWords.all
        bands = slabs.bands.all
        textStarts = slabs.textStarts.all
        formStarts = slabs.formStarts.all
        wordStarts = slabs.wordStarts.all
        compoundStarts = slabs.compoundStarts.all
        layoutStarts = slabs.layoutStarts.all
        recordStarts = slabs.recordStarts.all
        owner = slabs
    }
}

/// The memory of a built block.
private final class BlockSlabs: Sendable {
    let text, layout, records, kinds: Slab<UInt8>
    let forms, compounds, bodyWords, bands: Slab<UInt32>
    let textStarts, formStarts, wordStarts, compoundStarts, layoutStarts, recordStarts: Slab<UInt64>

    init(_ building: BlockBuilding) {
        text = Slab(building.text)
        layout = Slab(building.layout)
        records = Slab(building.records.bytes)
        kinds = Slab(building.kinds)
        forms = Slab(building.forms)
        compounds = Slab(building.compounds)
        bodyWords = Slab(building.bodyWords)
        bands = Slab(building.bands)
        textStarts = Slab(building.starts.text)
        formStarts = Slab(building.starts.forms)
        wordStarts = Slab(building.starts.words)
        compoundStarts = Slab(building.starts.compounds)
        layoutStarts = Slab(building.starts.layout)
        recordStarts = Slab(building.starts.records)
    }
}
