import TextCore
import Testing

@Suite("Dates of publication that are off together")
struct CollectionDatesTests {
    /// Twelve articles, each of which tells a day of its own a few days before it was written.
    private static func articles(_ date: (CalendarDay) -> CalendarDay, told: CalendarDay? = nil) -> String {
        (0..<12).map { index in
            let written = CalendarDay(year: 2031, month: 3, day: 2)!.adding(days: index * 5)
            let day = told ?? written.adding(days: -1 - index % 4)
            let month = ["", "", "February", "March", "April"][Int(day.month)]
            let text = "Ward \(index) met on \(month) \(day.day). The mayor was there yesterday."
            return #"{"id":"a\#(index)","date":"\#(date(written))","text":"\#(text)"}"#
        }.joined(separator: "\n")
    }

    @Test("are trusted while the days that the texts tell lie about them")
    func right() throws {
        let found = try DateChecks(Self.articles { $0 })
        #expect(Set(found.all) == ["unchecked"] && found.anchored == "12")
    }

    @Test("are not trusted when the told days lie elsewhere", arguments: [-180, -90, 60, 90, 120])
    func off(days: Int) throws {
        let found = try DateChecks(Self.articles { $0.adding(days: days) })
        #expect(Set(found.all) == ["contradicted"] && found.anchored == "0")
    }

    @Test("are trusted when all speak of one day long ago")
    func oneEvent() throws {
        let found = try DateChecks(
            Self.articles({ $0.adding(days: 120) }, told: CalendarDay(year: 2031, month: 3, day: 4))
        )
        #expect(Set(found.all) == ["unchecked"] && found.anchored == "12")
    }

    /// Articles without told days, named after the day they were written on.
    private static func named(_ date: (CalendarDay) -> CalendarDay, count: Int = 6) -> String {
        (0..<count).map { index in
            let written = CalendarDay(year: 2031, month: 3, day: 2)!.adding(days: index * 5)
            let name = "wire_\(written.description.filter { $0 != "-" })"
            let text = "Ward \(index) met in the old mill. The mayor was there yesterday."
            return #"{"id":"\#(name)","date":"\#(date(written))","text":"\#(text)"}"#
        }.joined(separator: "\n")
    }

    @Test(
        "are not trusted when the articles were named before them, or all as long after them",
        arguments: [
            (0, 6, "unchecked"), (5, 6, "unchecked"), (30, 6, "contradicted"), (-30, 6, "contradicted"),
            (30, 1, "contradicted"), (-30, 1, "unchecked"),
        ]
    )
    func names(days: Int, count: Int, expected: String) throws {
        let found = try DateChecks(Self.named({ $0.adding(days: days) }, count: count))
        #expect(Set(found.all) == [Substring(expected)])
    }

    @Test("are trusted when articles of several dates bear the day of an export, or were saved one by one")
    func saved() throws {
        let export = Self.articles { $0 }.replacing(#""id":"a"#, with: #""id":"export_20310101_"#)
        #expect(try Set(DateChecks(export).all) == ["unchecked"])
        let day = CalendarDay(year: 2031, month: 3, day: 2)!
        let saved = Self.named { $0.adding(days: -Int($0.daysSinceEpoch - day.daysSinceEpoch) * 9) }
        #expect(try Set(DateChecks(saved).all) == ["unchecked"])
    }
}
