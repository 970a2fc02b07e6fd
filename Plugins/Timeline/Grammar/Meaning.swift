import TextCore

/// What an expression says before it is set against a date.
indirect enum Meaning: Sendable {
    /// A date, of which the greater fields may be missing.
    case date(DateValue, Turn)
    /// The week that holds a day.
    case weekOf(DateValue, Turn)
    /// A weekday of a month, by its place there; -1 is the last.
    case weekdayOf(DateValue, Turn, number: Int, weekday: Int)
    /// The unit so many units away from a basis: `last week`, `two years ago`, `the following day`.
    case shifted(Int, TimeUnit, Basis)
    /// So many days before or after another date: `the day before last Tuesday`.
    case beside(Meaning, Int)
    /// A unit that is told by something other than a date: `the day after the vote`.
    case open(TimeUnit)
    /// The present, the past, the future.
    case reference(Reference)
    /// A length of time.
    case duration(Length)
    /// What comes again and again, by its TIMEX3 value.
    case set(Recurrence)
    /// The week that holds a holiday.
    case weekOfHoliday(Holiday, Turn)
    /// A holiday.
    case holiday(Holiday, year: Int?, Turn)
}

/// Which one of the many dates of a name is meant.
enum Turn: Sendable, Equatable {
    /// The tense of the clause decides.
    case tense
    /// The one before.
    case last
    /// The one of this week or year.
    case this
    /// The one after.
    case next
    /// The one in the year so many years away.
    case year(Int)
    /// The one before the date told last.
    case previous
    /// The one after the date told last.
    case following
    /// The one in the month or year told last.
    case carried
}

/// What a shift is counted from.
enum Basis: Sendable {
    /// The publication date.
    case publication
    /// The date told last in the article, or else the publication date.
    case told
    /// The part of a year that a report is about, or else the publication date: `a year ago`.
    case reported
    /// The date told last in the article: `that day`, `the following week`.
    case antecedent
}

/// A length of time: a count of units, whole and half; a count that is not known is nil.
struct Length: Sendable {
    var count: Int?
    var unit: TimeUnit?
    var hasHalf = false

    /// The TIMEX3 value.
    var text: String {
        guard let unit else { return "PXX" }
        if count == 0, hasHalf { return half(unit) }
        let number = count.map(String.init) ?? "X"
        switch unit {
        case .second: return "PT\(number)S"
        case .minute: return hasHalf ? "PT\(number)M30S" : "PT\(number)M"
        case .hour: return hasHalf ? "PT\(number)H30M" : "PT\(number)H"
        case .day: return hasHalf ? "P\(number)DT12H" : "P\(number)D"
        case .week: return hasHalf ? "P\(number).5W" : "P\(number)W"
        case .weekend: return "P\(number)WE"
        case .month: return hasHalf ? "P\(number).5M" : "P\(number)M"
        case .quarter: return "P\(number)Q"
        case .year: return hasHalf ? "P\(number)Y6M" : "P\(number)Y"
        case .decade: return count.map { "P\($0 * 10 + (hasHalf ? 5 : 0))Y" } ?? "PXDE"
        case .century: return count.map { "P\($0 * 100 + (hasHalf ? 50 : 0))Y" } ?? "PXCE"
        case .millennium: return count.map { "P\($0 * 1000)Y" } ?? "PXML"
        }
    }
}

extension Length {
    /// `half an hour`.
    fileprivate func half(_ unit: TimeUnit) -> String {
        switch unit {
        case .minute: "PT30S"
        case .hour: "PT30M"
        case .day: "PT12H"
        case .year: "P6M"
        case .decade: "P5Y"
        case .century: "P50Y"
        default: Length(count: nil, unit: unit).text
        }
    }
}

/// What comes again and again.
enum Recurrence: Sendable {
    /// Every so many units.
    case every(Int, TimeUnit)
    /// Every one of that name.
    case name(DateValue)
    /// A part of every day, or of every such weekday.
    case part(PartOfDay, weekday: Int?)

    /// The TIMEX3 value.
    var text: String {
        switch self {
        case .every(let count, let unit): Length(count: count, unit: unit).text
        case .name(let date): date.text
        case .part(let part, let weekday):
            "\(weekday.map { "XXXX-WXX-\($0)" } ?? "XXXX-XX-XX")T\(part.letters)"
        }
    }
}

/// A time of day beside a date.
enum TimeOfDay: Sendable, Equatable {
    case clock(minutes: Int)
    case part(PartOfDay)

    /// What stands after the date in a TIMEX3 value.
    var text: String {
        switch self {
        case .clock(let minutes):
            "T\(Digits.padded(minutes / 60, 2)):\(Digits.padded(minutes % 60, 2))"
        case .part(let part): "T\(part.letters)"
        }
    }
}

/// An expression as the grammar read it.
struct Match: Sendable {
    /// One past its last token.
    var end: Int
    /// Its type.
    var type: TimexType
    /// What it says.
    var meaning: Meaning
    /// A time of day said with it.
    var time: TimeOfDay?
    /// How its words bend the value.
    var mod: Mod?

    /// True for the year before, against which what is told is held: the story stays where it was.
    var isComparison: Bool {
        switch meaning {
        case .shifted(-1, .year, .told), .shifted(-1, .year, .reported), .date(.quarter, .carried),
            .date(.quarter, .year(-1)):
            true
        default: false
        }
    }
}
