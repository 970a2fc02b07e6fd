/// What a token can be in an expression of time.
enum LexemeKind: UInt8, Sendable {
    /// Not looked at yet.
    case unseen
    /// Says nothing about time.
    case none
    case number, ordinal, isoDate, clock, decade
    case month, weekday, season, weekend, holiday
    case unit, partOfDay, namedTime, meridiem, zone
    case relativeDay, reference, now, these, setAdverb
    case this, last, next, past, previous, coming, following, current, same, that, latest, recent
    case the, article, each, vague, half
    case ago, earlier, later, before, after, since, ahead
    case early, late, middle, end, start
    case about, nearly, more, less, than, at, least, most, up, over, under, within, no
    case of, `in`, on, to, from, between, and, or, by, until, `for`, during, sometime
    case fiscal, period, fullness, additional, trading, old, long, so, term, near, time, beyond, eve, ended
    case comma, hyphen, dash, possessive, bracket
    case possessor, other, rate, intent, newspaper, pronoun, currency, percent, future, new, dayName, oclock,
        good, modal,
        negation, wait, compared, apostrophe, adverb, measure, `while`, `as`, had, did, be, alike,
        boundedYear,
        multiplication, physicalUnit, event, document
}

extension LexemeKind {
    /// Whether an expression can begin with it.
    ///
    /// Two of three tokens can't, and most of the others are articles.
    @inline(__always)
    var canBegin: Bool { LexemeKind.beginners >> UInt128(rawValue) & 1 != 0 }

    private static let beginners: UInt128 = [
        LexemeKind.number, .ordinal, .isoDate, .clock, .decade, .month, .weekday, .season, .holiday, .unit,
        .partOfDay, .namedTime, .relativeDay, .reference, .now, .these, .setAdverb, .this, .last, .next,
        .past, .previous,
        .coming,
        .following, .current, .same, .that, .latest, .recent, .the, .article, .each, .vague, .half, .earlier,
        .later,
        .early, .late, .middle, .end, .start, .about, .nearly, .more, .less, .at, .over, .under, .up, .no,
        .sometime,
        .fiscal, .dayName, .new, .good, .boundedYear,
    ].reduce(0) { $0 | 1 << UInt128($1.rawValue) }
}

/// What a token's form says, found once a vocabulary entry.
struct Lexeme: Sendable {
    /// What it can be.
    var kind = LexemeKind.unseen
    /// How it is written.
    var flags: LexemeFlags = []
    /// What it says about the time of its clause.
    var tense = Tense.none
    /// The number behind it: of a month, a weekday, a unit, a count, a packed date.
    var value: Int32 = 0
}

/// How a form is written.
struct LexemeFlags: OptionSet, Sendable {
    let rawValue: UInt8

    /// Begins with a capital.
    static let capital = LexemeFlags(rawValue: 1)
    /// Written in digits.
    static let digits = LexemeFlags(rawValue: 2)
    /// A plural.
    static let plural = LexemeFlags(rawValue: 4)
    /// Ends in a full stop of its own.
    static let stopped = LexemeFlags(rawValue: 8)
    /// Begins with `mid-`.
    static let mid = LexemeFlags(rawValue: 16)
    /// Shortened: `Nov`, `Tue`.
    static let short = LexemeFlags(rawValue: 32)
    /// Holds no letter and no digit.
    static let mark = LexemeFlags(rawValue: 64)
    /// Four digits that may be a year or a time of day, or a time with its meridiem.
    static let whole = LexemeFlags(rawValue: 128)
}

/// What a verb form says about when.
enum Tense: UInt8, Sendable {
    case none, past, present, future
}

/// The units of time, least first.
enum TimeUnit: Int32, Sendable {
    case second, minute, hour, day, week, weekend, month, quarter, year, decade, century, millennium

    /// True when durations of it stand after the `T`.
    var isTime: Bool { rawValue <= TimeUnit.hour.rawValue }
}
