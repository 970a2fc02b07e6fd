import TextCore

/// Reads a written date: a date, and before or after it a weekday, a time and a zone, in any order.
///
/// The whole text must be used up; a sentence that holds a date is none.
struct DateParser {
    let text: [UInt8]
    let tokens: [DateToken]
    var index = 0
    var year: Int?
    var month: Int?
    var day: Int?
    var weekday: Int?
    var zone: String?
    var time: PublicationDate.Time?
    var hasTime = false
    var oddities: [DateOddity] = []

    /// The date that the whole text tells, or nothing.
    static func parse(_ text: some RandomAccessCollection<UInt8>, method: PublicationDate.Method)
        -> PublicationDate?
    {
        guard let tokens = DateLexer.tokens(text), !tokens.isEmpty else { return nil }
        var parser = DateParser(text: Array(text), tokens: tokens)
        guard parser.readAll() else { return nil }
        return parser.date(method)
    }

    private init(text: [UInt8], tokens: [DateToken]) {
        self.text = text
        self.tokens = tokens
    }

    mutating func readAll() -> Bool {
        while index < tokens.count {
            let step = readTime() || readZone() || readDate() || readWeekday() || skipFiller()
            guard step else { return false }
        }
        let last = word(tokens.count - 1)
        return year != nil && last != "at" && last != "on"
    }

    func date(_ method: PublicationDate.Method) -> PublicationDate? {
        guard let year else { return nil }
        var all = oddities
        if let weekday, let month, let day,
            let actual = CalendarDay(year: year, month: month, day: day)?.weekday,
            actual != weekday
        {
            all.append(.wrongWeekday(told: weekday, actual: actual))
        }
        return PublicationDate(
            year: year,
            month: month,
            day: day,
            time: time,
            zone: zone,
            method: method,
            written: String(decoding: text, as: UTF8.self),
            oddities: all
        )
    }
}
