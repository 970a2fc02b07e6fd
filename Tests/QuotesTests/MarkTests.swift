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
