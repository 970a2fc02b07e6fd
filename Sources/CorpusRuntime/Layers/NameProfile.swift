import StageKit
import TextCore

/// The names an article uses, each with how often: runs of capitalised words, as hashes of their folds.
struct NameProfile: Sendable {
    /// Hash of the name and occurrences, by hash.
    private(set) var names: [(hash: UInt64, count: Int)] = []

    /// How many sentences, the headline's among them, tell what an article is about.
    static let leadSentences = 4

    /// Reads the headline and the lead.
    ///
    /// A single capitalised word at the start of a sentence is no name. A weekday is none either.
    init(lead article: borrowing Article, foldHashes: [UInt64], tenses: TenseWords) {
        let last = min(NameProfile.leadSentences, article.sentenceCount)
        self.init(
            article,
            words: 0..<(last == 0 ? 0 : article.words(in: article.sentence(last - 1)).upperBound),
            foldHashes,
            tenses
        )
    }

    private init(
        _ article: borrowing Article,
        words: Range<Int>,
        _ foldHashes: [UInt64],
        _ tenses: TenseWords
    ) {
        let text = article.text
        let ids = article.wordIDs
        let breaks = article.wordBreaks
        let tokens = article.wordTokens
        let starts = article.tokenStarts
        let tokenCounts = article.wordTokenCounts
        var runs = NameRuns()
        var lastEnd = 0
        for word in words {
            let first = text[Int(starts[Int(tokens[word])])]
            let isCapitalised =
                (first >= 0x41 && first <= 0x5A || first >= 0xC3) && !tenses[ids[word]].contains(.weekday)
            let isApart = Int(tokens[word]) != lastEnd || breaks[word] > WordBreak.none.rawValue
            lastEnd = Int(tokens[word]) + Int(tokenCounts[word])
            if isApart || !isCapitalised { runs.close() }
            if isCapitalised { runs.add(foldHashes[Int(ids[word])], after: breaks[word]) }
        }
        runs.close()
        names = runs.counts.sorted { $0.key < $1.key }.map { (hash: $0.key, count: $0.value) }
    }
}

/// Counts runs of capitalised words by their hash.
private struct NameRuns {
    private(set) var counts: [UInt64: Int] = [:]
    private var hash: UInt64 = 0
    private var length = 0
    private var isAtSentenceStart = false

    /// Adds a word to the run; the first one's break, a ``WordBreak`` raw value, tells where the run begins.
    mutating func add(_ foldHash: UInt64, after wordBreak: UInt8) {
        if length == 0 {
            hash = 0
            isAtSentenceStart = wordBreak >= WordBreak.sentence.rawValue
        }
        hash = Hashing.mix(hash ^ foldHash, 0x9E37_79B9_7F4A_7C15)
        length += 1
    }

    /// Ends the run, if there is one.
    mutating func close() {
        if length > 1 || length == 1 && !isAtSentenceStart { counts[hash, default: 0] += 1 }
        length = 0
    }
}
