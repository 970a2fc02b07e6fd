import StageKit
import TextCore

/// Emits for each article its occurrences and words under its date of publication.
struct TrendWorker: FoldWorker {
    private let pattern: WordPattern
    private let size: BucketSize
    /// The dates of publication, by article number.
    private let dates: Column?
    private let column: Column?
    private let run: Run
    private var key = FoldKey()

    init(pattern: WordPattern, by size: BucketSize, dates: Column?, column: Column?, _ run: Run) {
        self.pattern = pattern
        self.size = size
        self.dates = dates
        self.column = column
        self.run = run
    }

    mutating func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) throws
    {
        var frequency = 0
        var words = 0
        for range in tokens {
            let counted = article.countedWords(in: range)
            words += counted.count
            try pattern.forEachMatch(in: article, words: counted) { _ in frequency += 1 }
        }
        key.clear()
        let start = bucket(article).map { Int($0.start.daysSinceEpoch) }
        key.append(Cell.integer(start))
        key.append(split(article))
        table.add(key, frequency, words, frequency > 0 ? 1 : 0, 1)
    }

    /// The bucket of the date of publication; nil when that is not trusted, or coarser than a bucket.
    private func bucket(_ article: Article) -> Bucket? {
        guard run.isDateTrusted(article.number), let date = dates?.text(Int(article.number), in: nil),
            let days = DateInterval(timex3: date)
        else { return nil }
        return size.bucket(from: days.first, to: days.last)
    }

    private func split(_ article: Article) -> Cell {
        guard let column, let text = column.text(Int(article.number), in: run.corpus) else { return .missing }
        return .text(text)
    }
}
