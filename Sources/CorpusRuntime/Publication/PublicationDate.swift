public import TextCore

/// A date of publication as it was told: never finer than the telling, and with what is odd about it.
public struct PublicationDate: Hashable, Sendable {
    /// Where the date stood.
    public enum Method: String, Sendable, CaseIterable {
        /// In a line of the text itself.
        case header
        /// In a field of a JSON record.
        case json
        /// In a front matter or a table's column.
        case meta
        /// In the web address.
        case url
    }

    /// A time of day, as written: no zone was applied.
    public struct Time: Hashable, Sendable {
        /// 0 to 23.
        public let hour: Int
        /// 0 to 59.
        public let minute: Int
        /// 0 to 60; nothing when only hour and minute were told.
        public let second: Int?
    }

    /// The year.
    public let year: Int
    /// The month, unless only the year is sure.
    public let month: Int?
    /// The day of the month, unless only the month is sure.
    public let day: Int?
    /// The time of day, if it was told.
    public let time: Time?
    /// The zone as written (`EDT`, `+02:00`), if it was told; the day is not shifted by it.
    public let zone: String?
    /// Where the date stood.
    public var method: Method
    /// The words the date was read from.
    public let written: String
    /// What is odd about them, in the order found.
    public var oddities: [DateOddity]

    /// The day, if the date is that fine.
    public var calendarDay: CalendarDay? {
        guard let month, let day else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// The date in ISO 8601, as coarse as it is: `2024-04-14`, `2024-04` or `2024`.
    public var isoDate: String {
        var date = Digits.padded(year, 4)
        if let month { date += "-" + Digits.padded(month, 2) }
        if let day { date += "-" + Digits.padded(day, 2) }
        return date
    }

    /// The time as `21:44` or `21:44:05`, if it was told.
    public var isoTime: String? {
        time.map { time in
            let minute = Digits.padded(time.hour, 2) + ":" + Digits.padded(time.minute, 2)
            return time.second.map { minute + ":" + Digits.padded($0, 2) } ?? minute
        }
    }
}

/// Something in a written date that does not go together, or leaves it open.
public enum DateOddity: Hashable, Sendable {
    /// `21:44 PM`: AM or PM after an hour of the 24-hour clock.
    case meridiemAfter24HourTime(written: String)
    /// `25:10`: no such time of day; the time was left out.
    case impossibleTime(written: String)
    /// The told weekday is not that date's; both ISO numbers, Monday is 1.
    case wrongWeekday(told: Int, actual: Int)
    /// `06.05.2024`: which is the day and which the month is open, so only the year was taken.
    case ambiguousDayAndMonth(written: String)
    /// A year told with two digits.
    case twoDigitYear(written: String)
    /// Something stands behind the date that is no part of it.
    case restIgnored(String)
    /// Another place tells another date.
    case otherDate(method: PublicationDate.Method, written: String)

    /// Whether the date cannot be right as written; otherwise it is only coarse or unusual.
    public var isContradiction: Bool {
        switch self {
        case .meridiemAfter24HourTime, .impossibleTime, .wrongWeekday, .otherDate: true
        case .ambiguousDayAndMonth, .twoDigitYear, .restIgnored: false
        }
    }

    /// The oddity in words.
    public var reason: String {
        switch self {
        case .meridiemAfter24HourTime(let written):
            "“\(written)” is no time of day: AM or PM after a 24-hour time"
        case .impossibleTime(let written): "“\(written)” is no time of day"
        case .wrongWeekday(let told, let actual):
            "the date is said to be a \(Self.weekdays[told - 1]), but is a \(Self.weekdays[actual - 1])"
        case .ambiguousDayAndMonth(let written): "“\(written)” \(Self.openness)"
        case .twoDigitYear(let written): "“\(written)” leaves the century open"
        case .restIgnored(let rest): "“\(rest)” behind the date was not understood"
        case .otherDate(let method, let written): "the \(method.place) says “\(written)”"
        }
    }

    /// Whether only the year could be taken, which is right and less than was written.
    var leavesDayOpen: Bool { if case .ambiguousDayAndMonth = self { true } else { false } }

    /// Whether that is what a reason says.
    static func leavesDayOpen(_ reason: String) -> Bool { reason.hasSuffix(openness) }

    private static let openness =
        "does not say which is the day and which the month: only the year was taken"

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
}

extension PublicationDate.Method {
    /// The place, in words.
    fileprivate var place: String {
        switch self {
        case .header: "header of the text"
        case .json, .meta: "record"
        case .url: "web address"
        }
    }
}
