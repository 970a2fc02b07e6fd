import Testing

@testable import CorpusRuntime

@Suite("Days told without a year")
struct DayAgreementTests {
    @Test(
        "lie in whichever year is nearest",
        arguments: [
            ((1, 3), (12, 30), 4), ((12, 30), (1, 3), -4), ((3, 1), (2, 28), 1), ((2, 29), (3, 1), 0),
            ((7, 1), (7, 1), 0), ((12, 31), (7, 2), 182), ((7, 2), (1, 1), 182), ((1, 1), (7, 2), -182),
        ]
    )
    func nearest(told: (Int, Int), published: (Int, Int), days: Int) throws {
        let told = try #require(DayOfYear(month: told.0, day: told.1))
        let published = try #require(DayOfYear(month: published.0, day: published.1))
        #expect(told.days(after: published) == days)
    }

    @Test("are days that there are", arguments: [(2, 30), (4, 31), (13, 1), (0, 1), (5, 0)])
    func impossible(month: Int, day: Int) { #expect(DayOfYear(month: month, day: day) == nil) }

    private static let news = [-40, -20, -9, -6, -3, -2, -1, 0, 2, 3, 7, 16, 35]

    @Test(
        "go with dates that are right, and show by how much others are off",
        arguments: [
            (news, nil), (news.map { $0 - 90 }, -91), (news.map { $0 + 121 }, 120),
            (Array(news.prefix(7)), nil), (news.map { _ in -90 }, -90), ([-95, -92, -90, -89], -91),
            ([-95, -92, -90], nil), ([-95, -92, -2, -1], nil),
        ] as [([Int], Int?)]
    )
    func finding(days: [Int], off: Int?) {
        var agreement = DayAgreement()
        for day in days { agreement.add(day, weight: 1) }
        guard case .off(let found) = agreement.finding else {
            #expect(agreement.finding == nil && off == nil)
            return
        }
        #expect(off.map { abs($0 - found) <= 7 } == true, "\(found)")
    }

    @Test("show dates that have nothing to do with them")
    func scattered() {
        var agreement = DayAgreement()
        for day in stride(from: -182, through: 182, by: 4) { agreement.add(day, weight: 1) }
        #expect(agreement.finding == .scattered)
    }
}
