import Quotes
import Testing

/// Who is meant by the words that name a speaker.
struct SpeakerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var speakers: [String?]

        init(_ name: String, _ text: String, _ speakers: [String?]) {
            testDescription = name
            self.text = text
            self.speakers = speakers
        }
    }

    static let cases: [Case] = [
        Case(
            "last name",
            "Ruth Amadi said the ferry was late. Amadi said that it was old.",
            ["Ruth Amadi", "Ruth Amadi"]
        ),
        Case(
            "last name before the full one",
            "Amadi said that the ferry was old. Ruth Amadi is a pilot.",
            ["Ruth Amadi"]
        ),
        Case(
            "family name first",
            "Seo Mirae said that the ferry was late. Seo said that it was old.",
            ["Seo Mirae", "Seo Mirae"]
        ),
        Case(
            "pronoun",
            "Ruth Amadi said that the ferry was late. She said that it was old.",
            ["Ruth Amadi", "Ruth Amadi"]
        ),
        Case(
            "pronoun after somebody was told",
            "Dr Holm told Radio Oland that the ferry was late. He said that it was old.",
            ["Holm", "Holm"]
        ),
        Case(
            "pronoun for the subject whose words a colon announces",
            "Ruth Amadi said that the ferry was late. His neighbour on the pier put it more gently: the ferry, she "
                + "said, was old.",
            ["Ruth Amadi", "his neighbour on the pier"]
        ),
        Case(
            "no adjective before whom it is for",
            "The bridge makes it easier for the 70% of pilots who say that the ferry is late.",
            ["the 70% of pilots"]
        ),
        Case(
            "no title from the verb before a name",
            "“It is late,” explained Ruth Amadi, who wrote that clause herself.",
            ["Ruth Amadi"]
        ),
        Case(
            "that before a noun",
            "Ruth Amadi said that the ferry was late. Peter Holm directly denied that claim on Monday.",
            ["Ruth Amadi"]
        ),
        Case(
            "pronoun by given name",
            "Ruth Amadi said that the ferry was late. Peter Holm said that it was not. She said that it was old.",
            ["Ruth Amadi", "Peter Holm", "Ruth Amadi"]
        ),
        Case(
            "pronoun for a name after an office",
            "“It is late,” said its secretary, Ruth Amadi. She said that it was old.",
            ["Ruth Amadi", "Ruth Amadi"]
        ),
        Case(
            "three parts, the last in lower case",
            "Kim Ha neul, a pilot, was there. Kim said that the ferry was late.",
            ["Kim Ha neul"]
        ),
        Case(
            "office before the name",
            "The minister for ferries, Ruth Amadi, said that the ferry was late.",
            ["Ruth Amadi"]
        ),
        Case(
            "institution and office",
            "Oland Ferry Board Secretary Ruth Amadi said that the ferry was late.",
            ["Ruth Amadi"]
        ),
        Case(
            "office in capitals",
            "South Oland MEP Ruth Amadi-Voss said that the ferry was late.",
            ["Ruth Amadi-Voss"]
        ),
        Case(
            "a poll of opinions",
            "Every opinion poll showed that the ferry was late.",
            ["every opinion poll"]
        ),
        Case(
            "what a person is after an institution",
            "University of Oland ferry expert Ruth Amadi said that the ferry was late.",
            ["Ruth Amadi"]
        ),
        Case("district after the name", "Ruth Amadi, P-Oland, said that the ferry was late.", ["Ruth Amadi"]),
        Case(
            "two of one name, one of them named most",
            "Ruth Amadi came. Ruth Amadi sat. Ruth Amadi left with Peter Amadi. Amadi said that it was late.",
            ["Ruth Amadi"]
        ),
        Case("office and of", "Secretary of State Ruth Amadi said that the ferry was late.", ["Ruth Amadi"]),
        Case(
            "organisation",
            "The Ministry of Ferries said that the ferry was late.",
            ["the Ministry of Ferries"]
        ),
        Case(
            "speech in speech",
            "According to the Oland Gazette, port officials say that the ferry was late.",
            ["the Oland Gazette", "port officials"]
        ),
        Case(
            "carried on",
            "Ruth Amadi said that the ferry was late. “This means that we need another one.”",
            ["Ruth Amadi", "Ruth Amadi"]
        ),
        Case(
            "speaker in the next sentence",
            "In terms of money, “the ferry has been a burden for years.” Ruth Amadi said that she would sell it.",
            ["Ruth Amadi", "Ruth Amadi"]
        ),
        Case(
            "particles of a name",
            "Ruth van der Amadi said that the ferry was late.",
            ["Ruth van der Amadi"]
        ),
        Case(
            "a department named like a title",
            "The ferry was late, the Justice Department said.",
            ["the Justice Department"]
        ),
        Case(
            "an office without its holder",
            "The Director of National Ferries insisted that the ferry was late.",
            ["the Director of National Ferries"]
        ),
        Case(
            "office, field of two words and name",
            "Director of National Ferries Ruth Amadi said that the ferry was late.",
            ["Ruth Amadi"]
        ),
        Case(
            "a poll is not all of who took it",
            "A New Oland Times poll found that the ferry was late.",
            ["a New Oland Times poll"]
        ),
        Case(
            "nor is this poll",
            "This Oland Times poll found that the ferry was late.",
            ["this Oland Times poll"]
        ),
        Case(
            "a place within the apposition",
            "Ruth Amadi, an expert in ferries at the University of Oland, Haldport, said that the ferry was late.",
            ["Ruth Amadi"]
        ),
        Case(
            "an adverb before the subject",
            "Quietly the council says that the ferry was late.",
            ["the council"]
        ),
        Case(
            "a pronoun for an institution",
            "The Oland Post said that the ferry was late. “It was very late indeed,” it stated.",
            ["the Oland Post", "the Oland Post"]
        ),
        Case(
            "a fuller form of the whole name",
            "Ruth Amadi said the ferry was late. Amadi said that it was old. Ruth B. Amadi is a pilot.",
            ["Ruth B. Amadi", "Ruth B. Amadi"]
        ),
        Case(
            "last name with a hyphen",
            "Ruth Amadi-Voss said that the ferry was late. Mrs. Amadi-Voss said that it was old.",
            ["Ruth Amadi-Voss", "Ruth Amadi-Voss"]
        ),
        Case(
            "last name with a particle",
            "Ruth de Voss said that the ferry was late. De Voss said that it was old.",
            ["Ruth de Voss", "Ruth de Voss"]
        ),
        Case(
            "what somebody is to another, before the name",
            "Rival Ruth Amadi said that the ferry was late.",
            ["Ruth Amadi"]
        ),
        Case(
            "a party is one speaker wherever it stands",
            "Republicans said the ferry was late. But Republicans said that it was old, and republicans said that "
                + "it was wet.",
            ["Republicans", "Republicans", "Republicans"]
        ),
        Case(
            "an article has no capital",
            "The Oland Post said that the ferry was late. But The Oland Post said that it was old.",
            ["the Oland Post", "the Oland Post"]
        ),
        Case(
            "last name of somebody named behind an office",
            "Secretary of State Ruth Amadi said that the ferry was late. Amadi said that it was old.",
            ["Ruth Amadi", "Ruth Amadi"]
        ),
        Case(
            "capitals throughout stay",
            "THE OLAND POST: The ferry is late. Many said that it was old. But many said that it was wet.",
            ["many", "many"]
        ),
        Case(
            "what a name may be has its capital",
            "Twitter said that the ferry was late. Baker said that it was old.",
            ["Twitter", "Baker"]
        ),
        Case(
            "a label is no speech",
            "Story highlights Ruth Amadi says that the ferry was late.",
            ["Ruth Amadi"]
        ),
        Case(
            "a day between name and verb",
            "Ferry minister Ruth Amadi on Tuesday said that the ferry was late.",
            ["Ruth Amadi"]
        ),
        Case(
            "a mark of the exchange",
            "Amadi Ferries Inc <AFI> said that the ferry was late.",
            ["Amadi Ferries Inc"]
        ),
        Case(
            "nobody to carry on from",
            "The ferry was late again.\n\n“Nobody told us that the ferry had been sold.”",
            [nil]
        ),
    ]

    @Test("Speakers in order of what they said", arguments: cases)
    func resolves(_ example: Case) throws {
        #expect(try MarkedSpeech.rows(example.text).map { $0["speaker"] } == example.speakers)
    }

    @Test("Title and apposition stand apart from the name")
    func title() throws {
        let rows = try MarkedSpeech.rows("“It is late,” said Mayor Ruth Amadi, a pilot in Oland.")
        #expect(rows.first?["title"] == "Mayor, a pilot in Oland")
        #expect(rows.first?["speaker_kind"] == "person")
    }

    @Test(
        "sure=high gives nobody without a name",
        arguments: [
            "“The ferry is late,” said its general secretary.", "“The ferry is late,” officials said.",
            "“The ferry is late,” a pilot told the Oland Gazette.",
            "Hardliners said that the ferry was late.", "It is reported that the ferry is late.",
        ]
    )
    func named(text: String) throws {
        #expect(try MarkedSpeech.rows(text).count == 1)
        #expect(try MarkedSpeech.rows(text, sure: .high).isEmpty)
    }

    @Test("Two people with one last name leave the person open")
    func ambiguous() throws {
        let rows = try MarkedSpeech.rows(
            "Ruth Amadi and Peter Amadi met. Amadi said that the ferry was late."
        )
        #expect(rows.last?["person"] == nil)
        #expect(rows.last?["sureness"] != "high")
    }

    @Test("sure=high drops what is carried on from a report, and keeps what goes on after a cue")
    func sure() throws {
        let report = "Ruth Amadi said that the ferry was late. “This means that we need another one.”"
        #expect(try MarkedSpeech.rows(report).count == 2)
        #expect(try MarkedSpeech.rows(report, sure: .high).map { $0["content"] } == ["the ferry was late"])
        let quotation =
            "“The ferry is late,” said Ruth Amadi, a pilot. “This means that we need another one.”"
        #expect(
            try MarkedSpeech.rows(quotation, sure: .high).map { $0["content"] } == [
                "“The ferry is late,” … “This means that we need another one.”"
            ]
        )
    }
}
