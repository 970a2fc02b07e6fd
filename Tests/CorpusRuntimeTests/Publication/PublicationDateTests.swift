import CorpusRuntime
import Testing

struct PublicationDateTests {
    @Test(arguments: [
        ("2023-11-05", "2023-11-05", nil), ("2023-11-05 08:30", "2023-11-05", "08:30"),
        ("2023-11-05T08:30:05.123+02:00", "2023-11-05", "08:30:05"),
        ("2023-11-05T23:59:00Z", "2023-11-05", "23:59:00"),
        ("26-FEB-1987 15:01:01.79", "1987-02-26", "15:01:01"), ("5 November 2023", "2023-11-05", nil),
        ("5th of November, 2023", "2023-11-05", nil), ("Nov. 5, 2023", "2023-11-05", nil),
        ("Monday, May 6, 2024", "2024-05-06", nil), ("Mon May 6, 2024 3:15 PM EDT", "2024-05-06", "15:15"),
        ("3:15 PM EDT, Mon May 6, 2024", "2024-05-06", "15:15"),
        ("May 6, 2024 at 9.05 a.m.", "2024-05-06", "09:05"),
        ("May 6, 2024, 12:10 AM", "2024-05-06", "00:10"), ("2024/05/06", "2024-05-06", nil),
        ("Mon, 06 May 2024 15:15:00 +0200", "2024-05-06", "15:15:00"), ("20240506", "2024-05-06", nil),
        ("25.05.2024", "2024-05-25", nil), ("5/25/2024", "2024-05-25", nil),
        ("05.05.2024", "2024-05-05", nil),
        ("May 2024", "2024-05", nil), ("2024-05", "2024-05", nil),
        ("6 May 2024 | 0830 GMT", "2024-05-06", "08:30"),
    ])
    func readsWrittenDates(written: String, date: String, time: String?) throws {
        let parsed = try #require(PublicationDate(written: written, method: .json))
        #expect(parsed.isoDate == date && parsed.isoTime == time)
        #expect(parsed.oddities.isEmpty && parsed.written == written && parsed.method == .json)
    }

    @Test(arguments: [
        "", "yesterday", "The 2024-05-06 vote", "2023-02-30", "2023-13-01", "5", "May", "May 6",
        "12:30",
        "31 April 2024", "13.13.2024", "99999999", "Leaders met on May 6, 2024",
    ])
    func whatTellsNoDateIsNone(written: String) {
        #expect(PublicationDate(written: written, method: .json) == nil)
    }

    @Test func aMeridiemAfterA24HourTimeIsKeptAndNoted() throws {
        let parsed = try #require(PublicationDate(written: "Apr 14, 2024 21:44 PM", method: .header))
        #expect(parsed.isoDate == "2024-04-14" && parsed.isoTime == "21:44")
        #expect(parsed.oddities == [.meridiemAfter24HourTime(written: "21:44 PM")])
        #expect(parsed.oddities.map(\.isContradiction) == [true])
    }

    @Test(arguments: [
        ("Tuesday, May 6, 2024", [DateOddity.wrongWeekday(told: 2, actual: 1)]),
        ("2024-05-06 25:10", [.impossibleTime(written: "25:10")]),
        ("5/6/24", [.ambiguousDayAndMonth(written: "5/6/24"), .twoDigitYear(written: "5/6/24")]),
        ("26-FEB-87", [.twoDigitYear(written: "26-FEB-87")]),
    ])
    func whatDoesNotGoTogetherIsNoted(written: String, oddities: [DateOddity]) throws {
        let parsed = try #require(PublicationDate(written: written, method: .header))
        #expect(parsed.oddities == oddities)
        #expect(!parsed.oddities.contains { $0.reason.isEmpty })
    }

    @Test func behindTheDateInARecordsFieldSomethingElseMayStand() throws {
        let written = "27-MAR-1987 00:02:59.13&#5;&#5;RM"
        let parsed = try #require(PublicationDate(written: written, method: .json))
        #expect(parsed.isoDate == "1987-03-27" && parsed.isoTime == "00:02:59")
        #expect(parsed.oddities == [.restIgnored("&#5;&#5;RM")])
        #expect(PublicationDate(written: written, method: .header) == nil)
        #expect(PublicationDate(written: "2024-05-06 and so on", method: .header) == nil)
    }

    @Test func inARecordsFieldAYearMayStandAlone() throws {
        let parsed = try #require(PublicationDate(written: " 2024 ", method: .json))
        #expect(parsed.isoDate == "2024" && parsed.calendarDay == nil && parsed.oddities.isEmpty)
        #expect(PublicationDate(written: "2024", method: .meta)?.isoDate == "2024")
        for written in ["2024", "24", "0024", "3024", "12024", "+202"] {
            #expect(PublicationDate(written: written, method: written == "2024" ? .header : .json) == nil)
        }
        // What tells the day as well is the better date, unless it is of another year.
        let finer = PublicationDate.of(field: ("2024", .json), header: "6 May 2024", url: nil)
        #expect(finer?.isoDate == "2024-05-06" && finer?.method == .header && finer?.oddities == [])
        let other = PublicationDate.of(field: ("2024", .json), header: "6 May 2023", url: nil)
        #expect(other?.isoDate == "2024")
        #expect(other?.oddities == [.otherDate(method: .header, written: "6 May 2023")])
    }

    @Test func anAmbiguousDayAndMonthLeavesTheYear() throws {
        let parsed = try #require(PublicationDate(written: "06.05.2024", method: .meta))
        #expect(parsed.isoDate == "2024" && parsed.calendarDay == nil)
        #expect(parsed.oddities == [.ambiguousDayAndMonth(written: "06.05.2024")])
        #expect(parsed.oddities.map(\.isContradiction) == [false])
    }

    @Test(arguments: [
        ("https://news.example/2023/11/05/dam-holds", "2023-11-05"),
        ("https://news.example/2023/nov/05/dam", "2023-11-05"),
        ("https://news.example/world/2023/11/dam.html", "2023-11"),
        ("https://news.example/a/20231105/x", "2023-11-05"),
        ("https://news.example/dam-holds-2023-11-05", "2023-11-05"), ("/2023/11/5/a", "2023-11-05"),
    ])
    func readsTheDateInAnAddress(url: String, date: String) {
        #expect(PublicationDate(url: url)?.isoDate == date)
    }

    @Test(arguments: [
        "https://news.example/", "https://news.example/article-12345678", "https://news.example/2023/14/05/a",
        "https://news.example/?d=2023/11/05", "https://2023.example/11/05",
        "https://news.example/id/202311051",
    ])
    func addressesWithoutADate(url: String) {
        #expect(PublicationDate(url: url) == nil)
    }

    @Test func theRecordComesBeforeTheHeaderAndTheAddress() throws {
        let all = PublicationDate.of(
            field: ("2023-11-05", .json),
            header: "7 November 2023",
            url: "https://news.example/2023/11/06/a"
        )
        let taken = try #require(all)
        #expect(taken.isoDate == "2023-11-05" && taken.method == .json)
        #expect(taken.oddities == [.otherDate(method: .header, written: "7 November 2023")])
        let header = PublicationDate.of(field: ("soon", .json), header: "7 November 2023", url: nil)
        #expect(header?.method == .header)
        #expect(
            PublicationDate.of(field: nil, header: nil, url: "https://a.example/2023/11/06/b")?.method == .url
        )
        #expect(PublicationDate.of(field: nil, header: nil, url: nil) == nil)
    }
}
