import TextCore
import Testing

@testable import CorpusRuntime

@Suite("The day in an article's name")
struct DayInNameTests {
    @Test(arguments: [
        ("20310306", "2031-03-06"), ("wire_20310306_0012", "2031-03-06"), ("ABC20310306.0012", "2031-03-06"),
        ("2031-03-06-dam.txt", "2031-03-06"), ("notes/dam_2031_03_06.txt@40", "2031-03-06"),
        ("dam.2031.03.06", "2031-03-06"), ("12/20310306.txt", "2031-03-06"),
    ])
    func isRead(name: String, day: String) { #expect(DayInName.find(in: name)?.description == day) }

    @Test(arguments: [
        "", "dam", "2031", "203103061", "ABC203103061", "20311306", "20310230", "17310306", "2031-03-061",
        "2031-03_06", "20310306/dam.txt", "dam@20310306", "2031-3-6", "310306",
    ])
    func isNotMadeUp(name: String) { #expect(DayInName.find(in: name) == nil) }
}
