import StageKit
import TextCore

/// Emits for each article its date of publication and the dates it tells of.
struct TimelineWorker: FoldWorker {
    private let size: BucketSize
    private let source: Timeline.Source
    private let rule: AnchorRule
    private let isDeclared: Bool
    private let run: Run
    private var finder = DateFinder()
    private var key = FoldKey()

    init(by size: BucketSize, of source: Timeline.Source, rule: AnchorRule, isDeclared: Bool, _ run: Run) {
        self.size = size
        self.source = source
        self.rule = rule
        self.isDeclared = isDeclared
        self.run = run
    }

    mutating func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) throws
    {
        guard !tokens.isEmpty else { return }
        let isTrusted = run.isDateTrusted(article.number)
        if source != .told, let line = published(article) {
            emit(line, article, isTrusted, lead(article), isAhead: false, table)
        }
        guard source != .published else { return }
        finder.read(article, against: rule.day(for: article))
        for timex in finder.found where tokens.contains(where: { $0.contains(timex.tokens) }) {
            let isSure = isTrusted || !isDeclared || timex.anchor == nil
            guard let line = told(timex) else { continue }
            let sentence = article.sentenceIndex(ofToken: Int(timex.tokens.start))
            emit(line, article, isSure, sentence, isAhead: timex.tense == .future, table)
            if line.section == .unanchored { emitExpression(line, timex, article, table) }
        }
    }

    /// The line of the date of publication; nil without one.
    private func published(_ article: Article) -> TimelineKey? {
        guard let date = article.attributes.date, let days = DateInterval(timex3: date) else { return nil }
        return line(days.first, days.last, date, .published)
    }

    /// The line of an expression; nil for what no timeline shows.
    private func told(_ timex: Timex) -> TimelineKey? {
        guard let date = timex.date else { return nil }
        if let days = timex.days { return line(days.first, days.last, date.text, .told) }
        if let days = DateInterval(timex3: date.text) { return line(days.first, days.last, date.text, .told) }
        return TimelineKey(section: .unanchored, start: 0, value: "", basis: .told)
    }

    private func line(_ first: CalendarDay, _ last: CalendarDay, _ text: String, _ basis: TimelineKey.Basis)
        -> TimelineKey
    {
        if let bucket = size.bucket(from: first, to: last) {
            return TimelineKey(
                section: .bucket,
                start: Int(bucket.start.daysSinceEpoch),
                value: bucket.value,
                basis: basis
            )
        }
        return TimelineKey(section: .coarse, start: Int(first.daysSinceEpoch), value: text, basis: basis)
    }

    /// The first whole sentence of the body, past labels, credits and captions; else the first of the body.
    private func lead(_ article: Article) -> Int {
        let body = (0..<article.sentenceCount).lazy.filter { article.zone(ofSentence: $0) == .body }
        return body.first { SentenceRank.isWhole(article, $0) } ?? body.first ?? 0
    }

    private mutating func emit(
        _ line: TimelineKey,
        _ article: Article,
        _ isTrusted: Bool,
        _ sentence: Int,
        isAhead: Bool,
        _ table: FoldTable
    ) {
        emit(line, isTrusted, table)
        var detail = line
        if let outlet = article.attributes.outlet {
            detail.detail = .outlet
            detail.name = outlet
            emit(detail, isTrusted, table)
        }
        if line.basis == .told, let date = article.attributes.date {
            detail.detail = .publication
            detail.name = date
            emit(detail, isTrusted, table)
        }
        guard line.section != .unanchored, sentence < article.sentenceCount else { return }
        detail.detail = .sentence
        detail.name = String(article.number % SentenceRank.slots)
        emit(detail, isTrusted, table, rank: SentenceRank.packed(article, sentence, isAhead: isAhead))
    }

    private mutating func emit(_ detail: TimelineKey, _ isTrusted: Bool, _ table: FoldTable, rank: Int = 0) {
        detail.write(into: &key)
        table.add(key, 1, isTrusted ? 1 : 0, rank, Int.max)
    }

    private mutating func emitExpression(
        _ line: TimelineKey,
        _ timex: Timex,
        _ article: Article,
        _ table: FoldTable
    ) {
        var detail = line
        detail.detail = .expression
        detail.name = article.string(timex.tokens)
        detail.write(into: &key)
        table.add(key, 1, 0, 0, Int(article.number) << 31 | Int(timex.tokens.start))
    }
}
