import Quotes
import Testing

/// Quotation marks: their pairing, and what an odd one costs.
struct MarkTests {
    @Test("An odd mark costs one quotation, not the article")
    func odd() throws {
        let text = """
            “The ferry is late, said Ruth Amadi.

            “The ferry is old,” said Ruth Amadi.

            “The ferry is sold,” said Peter Holm.
            """
        let rows = try MarkedSpeech.rows(text)
        #expect(rows.suffix(2).map { $0["content"] } == ["“The ferry is old,”", "“The ferry is sold,”"])
    }

    @Test("A quotation that runs over paragraphs is one, in pieces")
    func runsOn() throws {
        let text = """
            Ruth Amadi said: “The ferry is late. It has been late for years.

            “It was sold twice.

            “Nobody told us.”

            The council met on Monday.
            """
        let rows = try MarkedSpeech.rows(text)
        #expect(
            rows.map { $0["content"] } == [
                "“The ferry is late. It has been late for years. … “It was sold twice. … “Nobody told us.”"
            ]
        )
        #expect(rows.first?["speaker"] == "Ruth Amadi")
    }

    @Test(
        "Sentences of a paragraph that each open with a mark are one quotation",
        arguments: [
            "Mr Holm said: ⟦\"It works. \"We will go on. \"That is all.\"⟧ The board met.",
            "⟦“It works. “We will go on. “That is all,”⟧ Mr Holm said. The board met.",
        ]
    )
    func joined(marked: String) throws {
        let rows = try MarkedSpeech.rows(MarkedSpeech.plain(marked))
        let content = marked.split(separator: "⟦").last?.split(separator: "⟧").first.map(String.init)
        #expect(rows.map { $0["content"] } == [content])
        #expect(rows.map { $0["kind"] } == ["direct"])
        #expect(rows.map { $0["speaker"] } == ["Holm"])
    }

    @Test("A quotation goes on behind its cue in sentences that each open with a mark")
    func joinedBehind() throws {
        let rows = try MarkedSpeech.rows(
            "\"It works,\" Mr Holm said. \"We will go on. \"That is all.\" The board met."
        )
        #expect(rows.map { $0["content"] } == ["\"It works,\" … \"We will go on. \"That is all.\""])
    }

    @Test("A mark that nobody closed costs the sentence before it only")
    func oddInside() throws {
        let rows = try MarkedSpeech.rows(
            "“The ferry is late, said Ruth Amadi. “The ferry is old,” said Peter Holm."
        )
        #expect(rows.last?["content"] == "“The ferry is old,”")
    }

    @Test("Sentences that each open with a mark end where another is said to have spoken")
    func joinedOpen() throws {
        let rows = try MarkedSpeech.rows(
            "Holm said: \"It works. \"We go on. Ruth Amadi said that nobody had paid. \"It is late,\" Amadi said."
        )
        #expect(
            rows.map { $0["content"] } == ["\"It works. \"We go on.", "nobody had paid", "\"It is late,\""]
        )
    }

    @Test(
        "A short second part is kept, whatever its apostrophes and inner marks",
        arguments: [
            "“It's our way to the sea.”", "“It’s our way to the sea.”",
            "“They’ve called it ‘the way’ since May.”",
            "“We call it ‘the gulls’ way’ here.”", "“That’s ‘the sea.’”",
        ]
    )
    func second(part: String) throws {
        let rows = try MarkedSpeech.rows("“The ferry’s late,” Ruth Amadi said. \(part)")
        #expect(rows.map { $0["content"] } == ["“The ferry’s late,” … \(part)"])
    }

    @Test("A stray full stop after a mark opens and closes nothing")
    func strayStop() throws {
        let rows = try MarkedSpeech.rows(
            "Ruth Amadi said that the ferry was \"a heap of rust.\". The council met."
        )
        #expect(rows.map { $0["content"] } == ["the ferry was \"a heap of rust.\""])
    }

    @Test("An apostrophe after an `s` is a possessive", arguments: ["'", "’"])
    func possessive(mark: String) throws {
        let rows = try MarkedSpeech.rows("The pilots\(mark) guild said that the ferry was late.")
        #expect(rows.map { $0["speaker"] } == ["the pilots\(mark) guild"])
    }

    @Test("Headings and headlines are no speech")
    func headings() throws {
        let rows = try MarkedSpeech.rows(
            "= “Ferries are late,” said Amadi\n\n# “Nobody told us that it was late”\n\nIt rained."
        )
        #expect(rows.isEmpty)
    }
}
