import CorpusRuntime
import StageKit
import Testing
import TextCore

struct HeaderTests {
    private static let body = "The ferry to Oster stood still for a third day. Nobody knew why."

    @Test(arguments: [
        (" date 2031-11-05 ", "header-date", "2031-11-05"),
        ("Published: 5 November 2031 ", "published", "5 November 2031"),
        ("2031-11-05 ", "header-date", "2031-11-05"),
        ("November 5, 2031 — ", "header-date", "November 5, 2031"),
        ("Release time: Nov 5, 2031 21:44 ", "release-time", "Nov 5, 2031 21:44"),
        ("OSTER, November 5, 2031 — ", "dateline", "November 5, 2031"),
        ("PORT OSTER, 5 November 2031 (Quay News) - ", "dateline", "5 November 2031"),
    ])
    func aHeaderOnTheFirstLineIsCutOff(header: String, rule: String, date: String) {
        let document = SplitDocument(header + Self.body)
        #expect(document.rules == ["boilerplate \(rule)", "main article"])
        #expect(document.parts[0].extent == 0..<header.utf8.count)
        #expect(document.main?.extent.lowerBound == header.utf8.count)
        #expect(document.string(document.main?.date) == date)
        #expect(document.blocks(document.main) == ["body: \(Self.body)"])
        #expect(document.main?.headline == nil)
    }

    @Test(arguments: [
        "At least ten crews met on the quay.", "Monday was a bad day for them.", "The crews met there.",
    ])
    func theTextBehindAHeaderKeepsItsFirstWord(text: String) {
        let document = SplitDocument("date 2031-11-05 \(text)")
        #expect(document.string(document.main?.date) == "2031-11-05")
        #expect(document.blocks(document.main) == ["body: \(text)"])
    }

    @Test(arguments: [
        ("Date: 2031-11-05", "header-date", "2031-11-05"),
        ("2031-11-05 08:30", "header-date", "2031-11-05 08:30"),
        ("Published 5 November 2031", "published", "5 November 2031"),
        ("Release time:Nov 5, 2031 21:44 PM", "release-time", "Nov 5, 2031 21:44 PM"),
        ("Updated 3:15 PM EDT, Wed November 5, 2031", "header-updated", "3:15 PM EDT, Wed November 5, 2031"),
        ("Wednesday, November 5, 2031", "header-date", "Wednesday, November 5, 2031"),
        ("Oster Quay, 5 November 2031", "header-date", "5 November 2031"),
    ])
    func aHeaderOnALineOfItsOwnIsBoilerplate(header: String, rule: String, date: String) {
        for text in ["\(header)\n\n\(Self.body)\n", "Ferry stands still\n\n\(header)\n\n\(Self.body)\n"] {
            let document = SplitDocument(text)
            #expect(document.string(ofRule: rule) == header)
            #expect(document.string(document.main?.date) == date)
            #expect(document.blocks(document.main).last == "body: \(Self.body)")
        }
    }

    @Test func aBylineWithBarsTellsAuthorOutletAndDate() {
        let document = SplitDocument(
            "Ferry stands still\nBy Ada Brink | The Quay | 3 May 2031\n\n\(Self.body)"
        )
        #expect(document.string(document.main?.headline) == "Ferry stands still")
        #expect(document.string(document.main?.author) == "Ada Brink")
        #expect(document.string(document.main?.outlet) == "The Quay")
        #expect(document.string(document.main?.date) == "3 May 2031")
        #expect(document.blocks(document.main) == ["headline: Ferry stands still", "body: \(Self.body)"])
    }

    @Test func labelledFieldsAreRead() {
        let document = SplitDocument(
            "Title: Ferry stands still\nAuthor: Ada Brink\nSource: The Quay\nPublished: 2031-05-03\n\n\(Self.body)"
        )
        #expect(document.string(document.main?.headline) == "Ferry stands still")
        #expect(document.string(document.main?.author) == "Ada Brink")
        #expect(document.string(document.main?.outlet) == "The Quay")
        #expect(document.string(document.main?.date) == "2031-05-03")
        #expect(document.blocks(document.main) == ["body: \(Self.body)"])
    }

    @Test(arguments: ["By Ada Brink and Tom Oduya", "By ADA BRINK, Quay Correspondent", "by Ada van Brink"])
    func bylines(line: String) {
        let document = SplitDocument("Ferry stands still\n\n\(line)\n\n\(Self.body)")
        #expect(document.string(ofRule: "byline") == line)
    }

    @Test func theDateOfPublicationComesBeforeThatOfAChange() {
        let document = SplitDocument("Updated: 4 May 2031\nPublished: 3 May 2031\n\n\(Self.body)")
        #expect(document.string(document.main?.date) == "3 May 2031")
    }

    @Test func frontMatterIsBoilerplate() {
        let document = SplitDocument(
            "---\ntitle: X\ntags:\n  - a\n---\n\n# Ferry stands still\n\n\(Self.body)",
            form: .markdown
        )
        #expect(document.rules == ["boilerplate front-matter", "main article"])
        #expect(document.string(document.main?.headline) == "Ferry stands still")
    }

    @Test(arguments: [
        "By Monday the ferry was back.", "2031 was a bad year for the ferry, people on the quay said.",
        "Date palms lined the quay of Oster.", "Published work is rare here.",
        "May 5, 2031 was a day to remember on the quay.",
        "Updated rules will follow, the council said in a note.",
        "Source: the council, which said it would look into it.",
        "5 November 2031 began with fog.",
    ])
    func sentencesAreNoHeaders(sentence: String) {
        let document = SplitDocument("\(sentence)\n\n\(Self.body)")
        #expect(document.rules == ["main article"])
        #expect(document.blocks(document.main) == ["body: \(sentence)", "body: \(Self.body)"])
    }

    @Test(arguments: [
        ("OSTER, May 5 (Quay News) - The ferry stood still.", "OSTER, May 5 (Quay News) -"),
        ("PORT OSTER – The ferry stood still.", "PORT OSTER –"),
        ("Oster (QN) -- The ferry stood still.", "Oster (QN) --"),
        ("OSTER, May 5, QN - The ferry stood still.", "OSTER, May 5, QN -"),
        ("The ferry - the only one - stood still.", nil), ("UN-led talks - the third - failed.", nil),
        ("FILE - The ferry stands still.", nil),
    ])
    func aDatelineWithoutAWholeDateStaysInTheText(paragraph: String, dateline: String?) {
        let document = SplitDocument("Ferry stands still\n\n\(paragraph)\n")
        #expect(document.string(document.main?.dateline) == dateline)
        #expect(document.blocks(document.main).last == "body: \(paragraph)")
    }

    @Test func aDocumentOfHeadersAloneIsAnArticle() {
        let document = SplitDocument("2031-05-03\n")
        #expect(document.rules == ["main article"] && document.blocks(document.main) == ["body: 2031-05-03"])
    }
}
