import CorpusRuntime
import StageKit
import Testing
import TextCore

struct HeadlineTests {
    private static let body = "The ferry to Oster stood still for a third day. Nobody knew why."

    @Test(arguments: [
        "Ferry stands still", "Will the ferry sail again?", "Ferry: “No more”",
        "Council, mayor and crews at odds over U.S.",
    ])
    func aFirstLineThatStandsApartIsTheHeadline(headline: String) {
        let document = SplitDocument("\n\(headline)\r\n\r\n\(Self.body)\r\n")
        #expect(document.string(document.main?.headline) == headline)
        #expect(document.blocks(document.main) == ["headline: \(headline)", "body: \(Self.body)"])
        #expect(document.main?.isTruncated == false)
    }

    @Test(arguments: [
        "The ferry stood still.", "“It stands still,” said Brink.", "It stood still, and nobody knew why;",
        "and then it stood still", "- Ferry stands still", "Ferry",
    ])
    func aSentenceIsNoHeadline(line: String) {
        let document = SplitDocument("\(line)\n\n\(Self.body)")
        #expect(document.main?.headline == nil)
        #expect(document.main?.blocks.count == 2)
    }

    @Test func proseHasNoHeadline() {
        let wrapped = """
            The ferry to Oster, which has carried people and their sheep for ninety
            years without a break, stood still for a third day. Nobody on the quay
            knew why.
            """
        for text in [Self.body, wrapped, "\(Self.body)\n\(Self.body)"] {
            #expect(SplitDocument(text).main?.headline == nil)
        }
        #expect(SplitDocument(wrapped).main?.blocks.count == 1)
        #expect(SplitDocument("\(Self.body)\n\(Self.body)").main?.blocks.count == 2)
    }

    @Test func tagsBehindBarsAreNotOfTheHeadline() {
        let document = SplitDocument("Ferry stands still | Oster | Port strike\n\n\(Self.body)")
        #expect(document.string(document.main?.headline) == "Ferry stands still")
        #expect(document.main?.tags.map { document.string($0) } == ["Oster", "Port strike"])
        #expect(document.blocks(document.main).first == "headline: Ferry stands still")
    }

    @Test func aLongFieldBehindABarIsOfTheHeadline() {
        let headline = "Still?, Depth | Crews and council will meet on the quay this week to end the strike"
        let document = SplitDocument("\(headline) | Oster\n\n\(Self.body)")
        #expect(document.string(document.main?.headline) == headline)
    }

    @Test(arguments: [
        ("Ferry stands still for good, Oster, Marn, Vell | Vell | Strike", "Ferry stands still for good"),
        ("Ferry stops in Oster, Marn, Vell, Brask | Strike", "Ferry stops in Oster, Marn, Vell, Brask"),
    ])
    func aListOfNamesIsATagIfItNamesATagAgain(line: String, headline: String) {
        let document = SplitDocument("\(line)\n\n\(Self.body)")
        #expect(document.string(document.main?.headline) == headline)
    }

    @Test func aDoubledHeadlineCountsOnce() {
        let document = SplitDocument("Ferry stands still\nFerry stands still\n\n\(Self.body)")
        #expect(document.rules == ["main article", "boilerplate doubled-headline"])
        #expect(document.blocks(document.main) == ["headline: Ferry stands still", "body: \(Self.body)"])
    }

    @Test func theTextOfARecordHasNoHeadlineButTheKnownOne() {
        let text = "Ferry stands still\n\n\(Self.body)\n"
        #expect(SplitDocument(text, form: .field).main?.headline == nil)
        let document = SplitDocument(text, form: .field, knownHeadline: "Ferry stands still")
        #expect(document.string(document.main?.headline) == "Ferry stands still")
        #expect(document.blocks(document.main).first == "headline: Ferry stands still")
    }

    @Test(arguments: [
        "Crews without pay", "Towards a new ferry?", "\"Nobody is to blame\"", "What the council wants",
    ])
    func headings(line: String) {
        let document = SplitDocument("Ferry stands still\n\n\(Self.body)\n\n\(line)\n\n\(Self.body)\n")
        #expect(document.blocks(document.main).contains("heading: \(line)"))
    }

    @Test(arguments: [
        "Will it sail again?", "\"Nobody is to blame.\"", "Pay is the issue.", "Crews, council and mayor:",
        "- crews",
        "Crews 12, council 4", "and so it stands", "Strike",
    ])
    func paragraphsThatAreNoHeadings(line: String) {
        let document = SplitDocument("Ferry stands still\n\n\(Self.body)\n\n\(line)\n\n\(Self.body)\n")
        #expect(document.blocks(document.main).contains("body: \(line)"))
    }

    @Test func markdownHeadings() {
        let document = SplitDocument(
            "# Ferry stands still\n\n\(Self.body)\n\n## Pay\n\n\(Self.body)\n",
            form: .markdown
        )
        #expect(
            document.blocks(document.main).map { $0.prefix { $0 != ":" } } == [
                "headline", "body", "heading", "body",
            ]
        )
        #expect(document.blocks(document.main)[2] == "heading: Pay")
    }
}
