import StageKit
import TextCore

/// Turns records into the packed columns of their articles; one a thread, with a vocabulary of its own.
struct ArticleAnalysis {
    private(set) var forms = Interner()
    private(set) var folds = Interner()
    /// The fold of each form that was met as a word of one token, or `.max`.
    private var foldOfForm: [UInt32] = []
    private var segmenter = Segmenter()
    private var article = Segmentation()
    private var folded: [UInt8] = []
    private var wordHashes: [UInt64] = []

    /// Adds the articles of one record to a block.
    mutating func add(_ record: SourceRecord, file: Int, to block: inout BlockBuilding) {
        for part in RecordParts.split(record) {
            record.text.withUnsafeBufferPointer { document in
                let text = UnsafeBufferPointer(rebasing: document[part.bytes])
                segmenter.segment(text, blocks: part.blocks, into: &article)
                intern(text, &block)
                addSignature(part.attributes.kind, &block)
                block.append(article, text: text, part.attributes, file: file)
            }
        }
    }

    private mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ block: inout BlockBuilding) {
        let first = block.forms.count
        for index in 0..<article.tokenCount {
            let start = Int(article.tokenStarts[index])
            let bytes = UnsafeBufferPointer(rebasing: text[start..<Int(article.tokenEnds[index])])
            block.forms.append(forms.id(for: bytes))
        }
        while foldOfForm.count < forms.count { foldOfForm.append(.max) }
        wordHashes.removeAll(keepingCapacity: true)
        for word in 0..<article.wordCount {
            let id: UInt32
            if article.wordTokenCounts[word] == 1 {
                let form = Int(block.forms[first + Int(article.wordTokens[word])])
                if foldOfForm[form] == .max { foldOfForm[form] = fold(text, article.wordRange(word)) }
                id = foldOfForm[form]
            } else {
                id = fold(text, article.wordRange(word))
                block.compounds.append(id)
            }
            wordHashes.append(folds.hash(of: id))
        }
    }

    private mutating func addSignature(_ kind: PartKind, _ block: inout BlockBuilding) {
        let headline = article.headlineWordCount
        block.bodyWords.append(UInt32(article.wordCount - headline))
        guard kind == .main, headline < article.wordCount else {
            return block.bands.append(contentsOf: repeatElement(0, count: NearCopyBands.count))
        }
        NearCopyBands.append(words: wordHashes[headline...], to: &block.bands)
    }

    private mutating func fold(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
        Folding.fold(UnsafeBufferPointer(rebasing: text[range]), into: &folded)
        return folded.withUnsafeBufferPointer { folds.id(for: $0) }
    }
}

extension Segmentation {
    /// Words of headlines, which come before all others.
    fileprivate var headlineWordCount: Int {
        var sentence = 0
        while sentence < sentenceCount, sentenceZones[sentence] == Zone.headline.rawValue { sentence += 1 }
        if sentence == sentenceCount { return wordCount }
        let first = sentenceTokens[sentence]
        return wordTokens.firstIndex { $0 >= first } ?? wordCount
    }
}
