import GoldData
import TextCore

/// Counts in how many documents of treebanks each word stands, as the program cuts and folds words.
struct WordCounting {
    /// Words of fewer documents are as good as unknown.
    private static let fewest = 2
    /// Documents read.
    private(set) var documents = 0
    private var counts: [[UInt8]: Int] = [:]
    private var segmenter = Segmenter()
    private var columns = Segmentation()

    /// Counts the words of a treebank, document by document.
    mutating func add(_ treebank: [TreebankSentence]) {
        for document in TreebankText.documents(treebank) {
            for word in words(of: document) { counts[word, default: 0] += 1 }
            documents += 1
        }
    }

    private mutating func words(of document: TreebankText) -> Set<[UInt8]> {
        let blocks = document.paragraphs.map { Block(start: $0.lowerBound, end: $0.upperBound) }
        var words: Set<[UInt8]> = []
        document.text.withUnsafeBufferPointer { text in
            segmenter.segment(text, blocks: blocks, into: &columns)
            for word in 0..<columns.wordCount {
                var fold: [UInt8] = []
                Folding.fold(UnsafeBufferPointer(rebasing: text[columns.wordRange(word)]), into: &fold)
                words.insert(fold)
            }
        }
        return words
    }

    /// The number of documents, then a line a word in the order of their bytes: the word, a blank, its documents.
    var table: [UInt8] {
        var table = Array("\(documents)\n".utf8)
        let kept = counts.filter { $0.value >= Self.fewest && !$0.key.contains { $0 <= 0x20 } }
        for (word, count) in kept.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            table += word + Array(" \(count)\n".utf8)
        }
        return table
    }
}
