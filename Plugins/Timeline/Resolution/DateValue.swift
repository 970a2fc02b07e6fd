import TextCore

/// A stretch of the calendar, as coarse as it was told; nil where it was not.
enum DateValue: Equatable, Sendable {
    case century(Int)
    case decade(Int)
    case year(Int?)
    case half(year: Int?, Int)
    case quarter(year: Int?, Int?)
    case season(year: Int?, Season)
    case month(year: Int?, Int?)
    case week(isoYear: Int?, Int?)
    case weekend(isoYear: Int?, Int?)
    case day(year: Int?, month: Int?, Int?)
    /// A day of which only the weekday is known, Monday 1.
    case weekday(Int)

    /// The value of a day.
    init(_ day: CalendarDay) {
        self = .day(year: Int(day.year), month: Int(day.month), Int(day.day))
    }

    /// The unit it is as fine as.
    var unit: TimeUnit {
        switch self {
        case .century: .century
        case .decade: .decade
        case .year: .year
        case .half, .quarter, .season: .quarter
        case .month: .month
        case .week: .week
        case .weekend: .weekend
        case .day, .weekday: .day
        }
    }

    /// Whether it is a part of a year that firms report on.
    var isFiscalPart: Bool {
        switch self {
        case .half, .quarter: true
        default: false
        }
    }

    /// The year it lies in, if it is known.
    var year: Int? {
        switch self {
        case .century, .decade, .weekday: nil
        case .year(let year), .half(let year, _), .quarter(let year, _), .season(let year, _),
            .month(let year, _),
            .week(let year, _), .weekend(let year, _), .day(let year, _, _):
            year
        }
    }

    /// The month of a month or a day.
    var month: Int? {
        switch self {
        case .month(_, let month), .day(_, let month, _): month
        default: nil
        }
    }

    /// Its month, when its year is not known.
    var bareMonth: Int? { year == nil ? month : nil }

    /// The TIMEX3 value: what is not known is written `X`.
    var text: String {
        switch self {
        case .century(let number): DateValue.pad(number, 2)
        case .decade(let number): DateValue.pad(number, 3)
        case .year(let year): DateValue.pad(year, 4)
        case .half(let year, let half): "\(DateValue.pad(year, 4))-H\(half)"
        case .quarter(let year, let quarter): "\(DateValue.pad(year, 4))-Q\(DateValue.pad(quarter, 1))"
        case .season(let year, let season): "\(DateValue.pad(year, 4))-\(season.letters)"
        case .month(let year, let month):
            year == nil && month == nil ? "XXXX-XX" : "\(DateValue.pad(year, 4))-\(DateValue.pad(month, 2))"
        case .week(let year, let week): "\(DateValue.pad(year, 4))-W\(DateValue.pad(week, 2))"
        case .weekend(let year, let week): "\(DateValue.pad(year, 4))-W\(DateValue.pad(week, 2))-WE"
        case .day(let year, let month, let day):
            "\(DateValue.pad(year, 4))-\(DateValue.pad(month, 2))-\(DateValue.pad(day, 2))"
        case .weekday(let day): "XXXX-WXX-\(day)"
        }
    }

    private static func pad(_ number: Int?, _ width: Int) -> String {
        number.map { Digits.padded($0, width) } ?? String(repeating: "X", count: width)
    }
}
