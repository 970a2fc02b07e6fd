internal import StageKit
internal import TextCore

/// How much an occurrence counts for where it stands, and which words the headline has.
struct KeywordWeight {
    /// What a weight of one is as an integer.
    static let unit = Double(1 << 20)
    /// A phrase of the headline counts as if it stood so many words into the text at most.
    private static let headlinePlace = 30
    /// So many words make up for the difference between the first few.
    private static let lead = 21

    private var firstWord = 0
    /// For each group the article whose headline had it last, plus one.
    private var headlined: [UInt32]
    private var article: UInt32 = 0

    init(_ table: WordTable) { headlined = Array(repeating: 0, count: table.groups.count) }

    /// Reads the headline of an article, or the heading or title that it begins with.
    mutating func begin(_ article: Article, _ table: WordTable) {
        firstWord = article.wordCount - article.bodyWordCount
        self.article = article.number + 1
        var sentence = 0
        while sentence < article.sentenceCount, article.zone(ofSentence: sentence) != .body { sentence += 1 }
        if sentence > 0 {
            read(TokenRange(0, Int(article.sentenceTokens[sentence])), of: article, table)
        } else if article.beginsWithTitle {
            read(article.paragraph(0), of: article, table)
        }
    }

    private mutating func read(_ tokens: TokenRange, of article: Article, _ table: WordTable) {
        let ids = article.wordIDs
        for word in article.words(in: tokens) { headlined[Int(table.groups[Int(ids[word])])] = self.article }
    }

    /// True when the headline has a word of that group.
    func isHeadlined(_ group: UInt32) -> Bool { headlined[Int(group)] == article }

    /// The weight of a phrase that begins at `word`, in units of 2^-20: the sooner, the more.
    ///
    /// One that is clipped counts a fifth.
    func weight(at word: Int, isHeadlined: Bool, isClipped: Bool) -> Int {
        let place = isHeadlined ? min(word - firstWord, Self.headlinePlace) : word - firstWord
        let unit: UInt32 = isClipped ? 1 << 20 : 5 << 20
        return Int(unit / UInt32(5 * (place + Self.lead)))
    }
}
