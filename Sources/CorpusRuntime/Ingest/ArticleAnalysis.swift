import StageKit
import TextCore

/// Turns records into the packed columns of their articles; one a thread, with a vocabulary of its own.
struct ArticleAnalysis {
    private(set) var forms = Interner()
    private(set) var folds = Interner()
    /// The hash of the fold of each form that was met as a word of one token, or ``unknown``.
    private var hashOfForm: [UInt64] = []
    private var recent = RecentCompounds()
    private var segmenter = Segmenter()
    private var article = Segmentation()
    private var folded: [UInt8] = []
    private var wordHashes: [UInt64] = []

    /// Of a form whose fold was not asked for yet; one that has this very hash is looked up each time.
    private static let unknown: UInt64 = 0

    /// Adds the articles of one record to a block.
    mutating func add(_ record: SourceRecord, file: Int, to block: inout BlockBuilding) {
        for part in RecordParts.split(record) {
            record.text.withUnsafeBufferPointer { document in
                let text = UnsafeBufferPointer(rebasing: document[part.bytes])
                segmenter.segment(text, blocks: part.blocks, into: &article)
                intern(text, &block)
                addSignature(part.attributes.kind, &block)
                block.append(article, text: text, part, file: file)
            }
        }
    }

    private mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ block: inout BlockBuilding) {
        let ids = [UInt32](unsafeUninitializedCapacity: article.tokenCount) { ids, count in
            count = article.tokenCount
            guard let start = ids.baseAddress else { return }
            article.tokenStarts.withUnsafeBufferPointer { starts in
                article.tokenEnds.withUnsafeBufferPointer { ends in
                    forms.ids(of: text, starts: starts, ends: ends, into: start)
                }
            }
        }
        block.forms.append(contentsOf: ids)
        if hashOfForm.count < forms.count {
            let new = repeatElement(ArticleAnalysis.unknown, count: forms.count - hashOfForm.count)
            hashOfForm.append(contentsOf: new)
        }
        wordHashes.removeAll(keepingCapacity: true)
        wordHashes.append(contentsOf: repeatElement(ArticleAnalysis.unknown, count: article.wordCount))
        ArticleAnalysis.lookUp(hashOfForm, of: article, ids, into: &wordHashes)
        for word in 0..<article.wordCount where wordHashes[word] == ArticleAnalysis.unknown {
            hashWord(word, text, ids, &block)
        }
    }

    /// Gives the hashes of words of one token whose forms were met before.
    private static func lookUp(
        _ hashOfForm: [UInt64],
        of article: Segmentation,
        _ ids: [UInt32],
        into wordHashes: inout [UInt64]
    ) {
        let tokens = article.wordTokens.span
        let counts = article.wordTokenCounts.span
        let known = hashOfForm.span
        let ids = ids.span
        var hashes = wordHashes.mutableSpan
        for word in hashes.indices where counts[word] == 1 {
            hashes[word] = known[Int(ids[Int(tokens[word])])]
        }
    }

    /// Notes the hash of a word's fold, and the fold itself of one of several tokens.
    private mutating func hashWord(
        _ word: Int,
        _ text: UnsafeBufferPointer<UInt8>,
        _ ids: [UInt32],
        _ block: inout BlockBuilding
    ) {
        let first = Int(article.wordTokens[word])
        let count = Int(article.wordTokenCounts[word])
        if count == 1 {
            let id = fold(text, article.wordRange(word))
            let hash = folds.hash(of: id)
            wordHashes[word] = hash
            hashOfForm[Int(ids[first])] = hash
        } else {
            let id = foldCompound(word, text, RecentCompounds.Forms(ids, first..<(first + count), article))
            wordHashes[word] = folds.hash(of: id)
            block.compounds.append(id)
        }
    }

    private mutating func foldCompound(
        _ word: Int,
        _ text: UnsafeBufferPointer<UInt8>,
        _ forms: RecentCompounds.Forms?
    ) -> UInt32 {
        guard let forms else { return fold(text, article.wordRange(word)) }
        if let known = recent.fold(forms) { return known }
        let id = fold(text, article.wordRange(word))
        recent.keep(id, of: forms)
        return id
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
