internal import StageKit

/// How much an occurrence counts for where it stands: the sooner, the more.
struct KeywordWeight {
    /// What a weight of one is as an integer.
    static let unit = Double(1 << 20)
    /// A phrase of the headline counts as if it stood so many words into the text at most.
    private static let headlinePlace = 30

    private let firstWord: Int
    private var headline: [UInt32] = []

    /// Reads the headline of an article, which comes before its first counted word.
    init(_ article: Article, _ table: WordTable) {
        firstWord = article.wordCount - article.bodyWordCount
        for word in 0..<firstWord { headline.append(table.groups[Int(article.wordIDs[word])]) }
    }

    /// The weight of the words `phrase` in units of 2^-20: the inverse of the words before them and ten more.
    func weight(of phrase: Range<Int>, _ ids: Span<UInt32>, _ table: WordTable) -> Int {
        var place = phrase.lowerBound - firstWord
        if place > KeywordWeight.headlinePlace, !headline.isEmpty,
            phrase.allSatisfy({ headline.contains(table.groups[Int(ids[$0])]) })
        {
            place = KeywordWeight.headlinePlace
        }
        return (1 << 20) / (place + 10)
    }
}
