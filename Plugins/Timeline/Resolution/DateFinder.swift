import StageKit
import TextCore

/// Finds and resolves the expressions of time of one article after another.
///
/// One a thread.
struct DateFinder {
    private var lexemes = LexemeTable()
    private var grammar = Grammar()
    private var anchor = Anchor()
    private var anchorName: String?
    /// The expressions of the article read last, in order.
    private(set) var found: [Timex] = []

    /// Finds the expressions of `article`, relative ones set against `day`.
    mutating func read(_ article: Article, against day: CalendarDay?) {
        found.removeAll(keepingCapacity: true)
        lexemes.read(article)
        grammar.tokens = lexemes.tokens
        anchor = Anchor(day: day)
        anchorName = day.map(\.description)
        let sentences = article.sentenceTokens
        for sentence in 0..<article.sentenceCount {
            grammar.first = Int(sentences[sentence])
            grammar.limit = Int(sentences[sentence + 1])
            grammar.isTitled = article.zone(ofSentence: sentence) != .body
            scan(article, sentence)
        }
        grammar.tokens = []
    }

    private mutating func scan(_ article: Article, _ sentence: Int) {
        var index = grammar.first
        while index < grammar.limit {
            guard grammar.canBegin(index), var match = grammar.expression(index) else {
                index += 1
                continue
            }
            match = grammar.dated(match, from: index)
            let carried = grammar.carried(after: match, from: index)
            let first = index..<match.end
            add(match, first, article, sentence)
            index = match.end
            if let carried {
                add(carried.match, carried.start..<carried.match.end, article, sentence, asIn: first)
                index = carried.match.end
            }
        }
    }

    /// Adds an expression; one that goes on from another has the tense of that.
    private mutating func add(
        _ match: Match,
        _ tokens: Range<Int>,
        _ article: Article,
        _ sentence: Int,
        asIn first: Range<Int>? = nil
    ) {
        let start = tokens.lowerBound
        var timex = Timex(tokens: TokenRange(start, match.end), type: match.type, value: "", mod: match.mod)
        switch match.meaning {
        case .reference(let reference): timex.value = "\(reference.value)"
        case .duration(let length):
            timex.value = length.text
            if grammar.isReported(length, start) { anchor.quarter = nil }
        case .set(let recurrence): timex.value = recurrence.text
        default: resolve(match, first ?? tokens, start, sentence, &timex, article)
        }
        if timex.mod == nil { timex.mod = grammar.preposition(before: start, of: timex.type) }
        found.append(timex)
    }

    private mutating func resolve(
        _ match: Match,
        _ clause: Range<Int>,
        _ start: Int,
        _ sentence: Int,
        _ timex: inout Timex,
        _ article: Article
    ) {
        var tense = TenseFinder.tense(
            grammar.tokens,
            clause.lowerBound,
            clause.upperBound,
            first: grammar.first,
            limit: grammar.limit
        )
        if grammar.isOfDocument(clause) { tense = .past }
        let resolver = Resolver(anchor: anchor, tense: tense, sentence: sentence)
        let isHeldAgainst = anchor.quarter?.sentence == sentence && grammar.isHeldAgainst(match, start)
        let meaning = isHeldAgainst ? .shifted(-1, .year, .told) : match.meaning
        guard let resolved = resolver.date(meaning) else { return }
        timex.date = resolved.date
        timex.tense = tense
        timex.days = resolved.date.days
        timex.value = resolved.date.text + (match.time?.text ?? "")
        switch resolved.anchor {
        case .publication: timex.anchor = anchorName
        case .told(let token): timex.anchor = toldText(token, article)
        case nil: break
        }
        guard !match.isComparison, !isHeldAgainst else { return }
        anchor.told = Anchor.Told(date: resolved.date, token: start, sentence: sentence)
        if resolved.date.isFiscalPart, isReported(resolved.date, tense, match.end) {
            anchor.quarter = anchor.told
        }
    }

    /// Whether a report can be about a quarter: one that is over, is told as past, or is said to have ended.
    private func isReported(_ quarter: DateValue, _ tense: Tense, _ end: Int) -> Bool {
        guard let day = anchor.day, let last = quarter.days?.last, last >= day else { return true }
        return tense == .past || grammar.kind(end) == .ended
    }

    private func toldText(_ token: Int, _ article: Article) -> String? {
        found.last { Int($0.tokens.start) == token }.map { article.string($0.tokens) }
    }
}
