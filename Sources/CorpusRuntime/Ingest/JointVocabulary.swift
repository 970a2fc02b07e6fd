import StageKit
import TextCore

/// One vocabulary out of those of all blocks, and the blocks' ids told in it.
///
/// One thread may join the forms while another joins the folds, and find the forms' folds while others read.
final class JointVocabulary: @unchecked Sendable {
    /// Sorted bytewise.
    var forms: StringColumn { joinedForms.strings }
    var folds: StringColumn { joinedFolds.strings }
    /// The packed ids of tokens, in pieces.
    private(set) var formIDs: [KeptBytes] = []
    /// The packed ids of words of several tokens, in pieces.
    private(set) var compoundIDs: [KeptBytes] = []
    /// The fold of each form that stands as a word by itself.
    private(set) var formFolds: [UInt32] = []
    private var joinedForms = VocabularyMerge([], [])
    private var joinedFolds = VocabularyMerge([], [])
    private let content: SegmentContent

    init(_ content: SegmentContent) { self.content = content }

    /// Joins the forms of tokens.
    func joinForms() {
        joinedForms = VocabularyMerge(
            content.built.map(\.forms),
            content.older.map { ($0.forms, $0.usesForm) }
        )
        formIDs = pack(joinedForms) { $0.forms }
    }

    /// Joins the folds of words.
    func joinFolds() {
        joinedFolds = VocabularyMerge(
            content.built.map(\.folds),
            content.older.map { ($0.folds, $0.usesFold) }
        )
        compoundIDs = pack(joinedFolds) { $0.compounds }
    }

    /// Finds the forms' folds, when both are joined.
    func foldForms() {
        let (forms, folds) = (forms, joinedFolds)
        var folded: [UInt8] = []
        formFolds = (0..<forms.count).map { form in
            forms.withBytes(form) { Folding.fold($0, into: &folded) }
            return folds.id(of: folded) ?? .max
        }
    }

    private func pack(_ merge: VocabularyMerge, _ column: (ArticleBlock) -> IDColumn) -> [KeptBytes] {
        var packing = IDPacking(bits: IDColumn.bits(for: merge.strings.count))
        let pieces = content.blocks.map { block in
            content.spool.keep(KeptBytes(packing.pack(column(block), ids: merge.ids[block.vocabulary])))
        }
        return pieces + [KeptBytes(packing.finish())]
    }
}
