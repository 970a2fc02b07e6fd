/// Reads expressions of time from left to right over the lexemes of one article.
///
/// Each function is asked about the token at which an expression may begin and gives the longest one it knows,
/// or nil. None looks past `limit`, the end of the sentence.
struct Grammar {
    /// A lexeme for each token, with a closing one.
    var tokens: [Lexeme] = []
    /// The sentence's first token.
    var first = 0
    /// One past the sentence's last token.
    var limit = 0
    /// Whether words are written with capitals for show, as in headlines.
    var isTitled = false

    /// What the token can be.
    @inline(__always)
    func kind(_ index: Int) -> LexemeKind { index < limit && index >= first ? tokens[index].kind : .none }

    /// The number behind the token.
    @inline(__always)
    func value(_ index: Int) -> Int { index < limit ? Int(tokens[index].value) : 0 }

    /// How the token is written.
    @inline(__always)
    func flags(_ index: Int) -> LexemeFlags { index < limit && index >= first ? tokens[index].flags : [] }

    /// The index after the token when it is of that kind, else the same index.
    @inline(__always)
    func skip(_ kind: LexemeKind, _ index: Int) -> Int { self.kind(index) == kind ? index + 1 : index }

    /// The unit that the token names, or nil.
    func unit(_ index: Int) -> TimeUnit? {
        switch kind(index) {
        case .unit where isTitled || index == first || !flags(index).contains(.capital):
            TimeUnit(rawValue: Int32(value(index)))
        case .weekend: .weekend
        case .ordinal where value(index) == 2 && !flags(index).contains(.digits): .second
        default: nil
        }
    }

    /// Whether it is worth asking for an expression that begins at the token.
    @inline(__always)
    func canBegin(_ index: Int) -> Bool {
        let kind = tokens[index].kind
        guard kind != .none, kind.canBegin else { return false }
        switch kind {
        case .the, .article, .at, .more, .less, .no, .up, .about, .over, .that:
            return tokens[index + 1].kind != .none
        default: return true
        }
    }

    /// The expression that begins at the token.
    func expression(_ index: Int) -> Match? {
        if let modified = modified(index) { return modified }
        guard var match = core(index) else { return nil }
        extend(&match)
        return match
    }

    /// The longer of two readings; the first when they are equal.
    func longer(_ first: Match?, _ second: @autoclosure () -> Match?) -> Match? {
        guard let first else { return second() }
        guard let other = second() else { return first }
        return other.end > first.end ? other : first
    }

    /// The expression that begins at the token, without words before it that bend its value.
    func core(_ index: Int) -> Match? {
        if isOfName(skip(.the, index)) { return nil }
        return switch kind(index) {
        case .number: longer(length(index), longer(dayMonth(index), longer(time(index), year(index))))
        case .half: length(index)
        case .ordinal: longer(ordinal(index), longer(dayMonth(index), length(index)))
        case .isoDate: isoDate(index)
        case .clock, .namedTime: time(index)
        case .boundedYear: boundedYear(index)
        case .decade: decade(index)
        case .month: month(index)
        case .weekday: weekday(index)
        case .season: season(index)
        case .weekend: nil
        case .holiday, .dayName, .new, .good: holiday(index)
        case .unit: unitFirst(index)
        case .partOfDay: partOfDay(index)
        case .relativeDay: relativeDay(index)
        case .reference: reference(index)
        case .now: now(index)
        case .these, .more: longReference(index)
        case .setAdverb: setAdverb(index)
        case .last where isVerb(last: index) || isOwn(last: index): nil
        case .this, .last, .next, .past, .previous, .coming, .following, .current, .same, .that, .latest,
            .recent:
            longer(deictic(index), bareDeictic(index))
        case .the: definite(index)
        case .article: longer(length(index), period(index) ?? indefinite(index))
        case .vague: length(index)
        case .each: each(index)
        case .fiscal: fiscal(index)
        default: nil
        }
    }

    /// `now`; not what opens a sentence, `Now, then`.
    private func now(_ index: Int) -> Match? {
        let isOpening = index == first || index == first + 1 && flags(first).contains(.mark)
        if isOpening, kind(index + 1) == .comma { return nil }
        return Match(end: index + 1, type: .date, meaning: .reference(.present))
    }

    /// `these days`, `more recently`.
    private func longReference(_ index: Int) -> Match? {
        switch kind(index) {
        case .these
        where kind(index + 1) == .unit && unit(index + 1) == .day && flags(index + 1).contains(.plural):
            Match(end: index + 2, type: .date, meaning: .reference(.present))
        case .more where kind(index + 1) == .reference && tokens[index + 1].value == Reference.past.rawValue:
            Match(end: index + 2, type: .date, meaning: .reference(.past))
        default: nil
        }
    }

    /// `recently`, `currently`; not what leads up to a date, `most recently in May`.
    private func reference(_ index: Int) -> Match? {
        guard let reference = Reference(rawValue: tokens[index].value) else { return nil }
        if reference == .past, index > first, kind(index - 1) == .as || kind(index - 1) == .most {
            let leads = kind(index + 1) == .as || kind(index + 1) == .in || kind(index + 1) == .on
            if expression(leads ? index + 2 : index + 1) != nil { return nil }
        }
        return Match(end: index + 1, type: .date, meaning: .reference(reference))
    }

    /// `post-2031`, `pre-2031`.
    private func boundedYear(_ index: Int) -> Match {
        Match(
            end: index + 1,
            type: .date,
            meaning: .date(.year(abs(value(index))), .tense),
            mod: value(index) > 0 ? .after : .before
        )
    }
}
