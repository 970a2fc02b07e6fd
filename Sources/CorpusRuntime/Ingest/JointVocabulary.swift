import StageKit
import TextCore

/// One vocabulary out of those of all blocks, and the blocks' ids told in it; one thread fills it.
final class JointVocabulary: @unchecked Sendable {
    /// Sorted bytewise.
    private(set) var forms = StringColumn()
    private(set) var folds = StringColumn()
    /// The fold of each form that stands as a word by itself.
    private(set) var formFolds: [UInt32] = []
    /// The packed ids of tokens, in pieces.
    private(set) var formIDs: [KeptBytes] = []
    /// The packed ids of words of several tokens, in pieces.
    private(set) var compoundIDs: [KeptBytes] = []
    private let content: SegmentContent

    init(_ content: SegmentContent) { self.content = content }

    /// Joins what the content has.
    func join() {
        let folds = VocabularyMerge(
            content.built.map(\.folds),
            content.older.map { ($0.folds, $0.usesFold) }
        )
        let forms = VocabularyMerge(
            content.built.map(\.forms),
            content.older.map { ($0.forms, $0.usesForm) }
        )
        formIDs = pack(forms) { $0.forms }
        compoundIDs = pack(folds) { $0.compounds }
        var folded: [UInt8] = []
        formFolds = (0..<forms.strings.count).map { form in
            forms.strings.withBytes(form) { Folding.fold($0, into: &folded) }
            return folds.id(of: folded) ?? .max
        }
        self.forms = forms.strings
        self.folds = folds.strings
    }

    private func pack(_ merge: VocabularyMerge, _ column: (ArticleBlock) -> IDColumn) -> [KeptBytes] {
        var packing = IDPacking(bits: IDColumn.bits(for: merge.strings.count))
        let pieces = content.blocks.map { block in
            content.spool.keep(KeptBytes(packing.pack(column(block), ids: merge.ids[block.vocabulary])))
        }
        return pieces + [KeptBytes(packing.finish())]
    }
}
