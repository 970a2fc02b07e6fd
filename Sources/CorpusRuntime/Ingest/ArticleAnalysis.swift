import StageKit
import TextCore

/// Turns records into the columns of their articles; one a thread, with a vocabulary of its own.
struct ArticleAnalysis {
    private(set) var forms = Interner()
    private(set) var folds = Interner()
    /// The fold of each form that was met as a word of one token, or `.max`.
    private var foldOfForm: [UInt32] = []
    private var segmenter = Segmenter()
    private var article = Segmentation()
    private var folded: [UInt8] = []

    /// Adds the articles of one record to a block.
    mutating func add(_ record: SourceRecord, to block: inout BlockBuilding) {
        for part in RecordParts.split(record) {
            record.text.withUnsafeBufferPointer { document in
                let text = UnsafeBufferPointer(rebasing: document[part.bytes])
                segmenter.segment(text, blocks: part.blocks, into: &article)
                intern(text, &block)
                block.append(article, text: text, part.attributes)
            }
        }
    }

    private mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ block: inout BlockBuilding) {
        let first = block.tokenForms.count
        for index in 0..<article.tokenCount {
            let range = Int(article.tokenStarts[index])..<Int(article.tokenEnds[index])
            block.tokenForms.append(forms.id(for: UnsafeBufferPointer(rebasing: text[range])))
        }
        while foldOfForm.count < forms.count { foldOfForm.append(.max) }
        for word in 0..<article.wordCount {
            let form = Int(block.tokenForms[first + Int(article.wordTokens[word])])
            if article.wordTokenCounts[word] == 1 {
                if foldOfForm[form] == .max { foldOfForm[form] = fold(text, article.wordRange(word)) }
                block.wordIDs.append(foldOfForm[form])
            } else {
                block.wordIDs.append(fold(text, article.wordRange(word)))
            }
        }
    }

    private mutating func fold(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
        Folding.fold(UnsafeBufferPointer(rebasing: text[range]), into: &folded)
        return folded.withUnsafeBufferPointer { folds.id(for: $0) }
    }
}
