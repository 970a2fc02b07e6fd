import CorpusRuntime
import StageKit
import Testing
import TextCore

struct PartTests {
    private static let body = "The ferry to Oster stood still for a third day. Nobody knew why."
    private static let other =
        "Rain fell on the upper valley for a week, and the dam at Vell held, though the water rose to the last mark"

    @Test func teasersOfOtherArticlesAreCutOff() throws {
        let document = SplitDocument(
            """
            Ferry stands still | Oster
            3 May 2031

            \(Self.body)

            Crews without pay

            \(Self.body)

            Dam at Vell holds for now | Vell | Water
            Dam at Vell holds for now | Vell | Water

            \(Self.other)

            Sheep return to the islands, and nobody is glad
            Sheep return to the islands, and nobody is glad

            \(Self.other).

            Is the mayor going? Council says no | Council

            \(Self.other)
            """
        )
        #expect(
            document.rules == [
                "main article", "boilerplate header-date", "teaser doubled-headline",
                "boilerplate doubled-headline", "teaser doubled-headline", "boilerplate doubled-headline",
                "teaser tagged-headline",
            ]
        )
        let main = try #require(document.main)
        #expect(document.string(main.extent)?.hasSuffix(Self.body) == true && main.isTruncated == false)
        #expect(main.tiles.count == 2)
        let teasers = document.parts.filter { $0.kind == .teaser }
        #expect(
            teasers.map { document.string($0.headline) } == [
                "Dam at Vell holds for now", "Sheep return to the islands, and nobody is glad",
                "Is the mayor going? Council says no",
            ]
        )
        #expect(teasers.map(\.isTruncated) == [true, false, true])
        #expect(teasers.allSatisfy { $0.date == nil && $0.blocks.count == 2 })
        #expect(document.string(main.date) == "3 May 2031")
    }

    @Test func anArticleWithADateOfItsOwnIsNoTeaser() {
        let document = SplitDocument(
            "Ferry stands still\n3 May 2031\n\n\(Self.body)\n\nDam at Vell holds\n4 May 2031\n\n\(Self.other).\n"
        )
        let articles = document.parts.filter { $0.kind == .main }
        #expect(articles.map(\.rule) == ["article", "article-start"])
        #expect(articles.map { document.string($0.date) } == ["3 May 2031", "4 May 2031"])
        #expect(articles.map { document.string($0.headline) } == ["Ferry stands still", "Dam at Vell holds"])
    }

    @Test func articlesWithAHeaderOnTheirFirstLine() {
        let document = SplitDocument("date 2031-05-03 \(Self.body)\n\ndate 2031-05-04 \(Self.other).\n")
        let articles = document.parts.filter { $0.kind == .main }
        #expect(articles.map { document.string($0.date) } == ["2031-05-03", "2031-05-04"])
    }

    @Test(arguments: [
        "The ferry stands. The ferry stands.\n\nThe ferry stands. The ferry stands.",
        "Oster | 12 | 4\nVell | 3 | 1",
        "Stop.\nStop.", "No, no, no, she said.\nNo, no, no, she said.",
    ])
    func repetitionsAndTablesAreNoTeasers(middle: String) {
        let document = SplitDocument(
            "Ferry stands still\n\n\(Self.body)\n\n\(middle)\n\n\(Self.body) \(Self.other).\n"
        )
        #expect(document.rules == ["main article"])
    }

    @Test func theTextOfARecordHasNoTeasers() {
        let document = SplitDocument(
            "\(Self.body)\n\nDam at Vell holds | Vell\nDam at Vell holds | Vell\n\n\(Self.other)",
            form: .field
        )
        #expect(document.rules == ["main article"])
    }

    @Test(arguments: [
        ("Read more: Dam at Vell holds", "read-more"),
        ("Copyright 2031 The Quay. All rights reserved.", "copyright"),
        ("© 2031 The Quay", "copyright"), ("Share this article", "page"),
        ("Subscribe to our newsletter.", "subscribe"),
        ("Related articles\n\nDam at Vell holds\nSheep return", "related"),
        ("Follow us on every screen.", "follow"),
        ("This article was originally published by The Quay.", "origin"),
    ])
    func whatThePagePutsBehindAnArticle(end: String, rule: String) {
        for form in [SourceRecord.Form.plain, .field] {
            let document = SplitDocument("\(Self.body)\n\n\(Self.body)\n\n\(end)\n", form: form)
            #expect(document.string(ofRule: rule) == end)
            #expect(document.blocks(document.main) == ["body: \(Self.body)", "body: \(Self.body)"])
        }
    }

    @Test(arguments: [
        "Copyright law is to blame, the council said.", "Share prices fell.",
        "Sign up for duty, the mayor told the crews.",
        "Subscribe to that view or not, the ferry stands still.",
    ])
    func whatOnlyBeginsLikeBoilerplateStays(end: String) {
        #expect(SplitDocument("\(Self.body)\n\n\(end)\n").rules == ["main article"])
    }

    @Test func aPageLineBetweenParagraphsIsBoilerplate() {
        let document = SplitDocument("\(Self.body)\n\nAdvertisement\n\n\(Self.body)\n", form: .field)
        #expect(document.rules == ["main article", "boilerplate interruption"])
        #expect(document.main?.tiles.count == 2 && document.main?.blocks.count == 2)
    }

    @Test(arguments: [
        (Self.body, false), (Self.other, true), ("\(Self.other) …", true),
        ("\(Self.other) (Quay News)", false),
        ("\(Self.other). -- Oster newsroom", false), ("\(Self.other).”", false), ("\(Self.other). For", true),
    ])
    func aTextThatBreaksOffIsTruncated(text: String, isTruncated: Bool) {
        #expect(SplitDocument(text).main?.isTruncated == isTruncated)
    }

    @Test(arguments: [
        "", " ", "\n\n", "x", "|", " | ", "\0", "---", "---\n---", "# ", "=====\n", "a\nb\nc", "\u{A0}",
        "\r\n\r",
    ])
    func anyDocumentIsTiled(text: String) {
        for form in [SourceRecord.Form.plain, .markdown, .field] {
            let document = SplitDocument(text, form: form, knownHeadline: "")
            #expect(document.parts.contains { $0.kind == .main })
        }
    }

    /// Documents put together at random from lines that mean something.
    @Test func everyMixtureOfLinesIsTiled() {
        let lines = [
            "", "", "Ferry stands still", "Ferry stands still", "A | B | C", Self.body, Self.other,
            "By Ada Brink",
            "2031-05-03",
            "date 2031-05-03 \(Self.body)", "Read more", "Related articles", "---", "====", "## Heading",
            "Advertisement", " ",
            "Updated: 3 May 2031", "\u{FFFD}", "Title: X y",
        ]
        var state: UInt64 = 42
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += lines[Int(state >> 33) % lines.count] + "\n"
            }
            let document = SplitDocument(text)
            for part in document.parts {
                #expect(
                    part.blocks.allSatisfy { block in
                        part.tiles.contains { $0.lowerBound <= block.start && block.end <= $0.upperBound }
                    }
                )
            }
        }
    }
}
