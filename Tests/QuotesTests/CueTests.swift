import Quotes
import Testing

/// What looks like a cue or a speaker and is none.
struct CueTests {
    @Test(
        "No speech where a form is an adjective or a noun",
        arguments: [
            "At least one alleged pilot is still at sea.", "He stepped down from his favoured seat to third.",
            "It models the islands’ announced plans for a ferry.",
            "The coast lost Ferry attacks suspect Ruth Amadi.",
            "They made another significant find: Ruth Amadi's will.",
            "The board sent ballot requests to every pilot on the island.",
            "The north will turn while coastal states such as Oland will stay.",
            "They found more solutions in 18 states: The ferry is late.",
            "The pilots are speeding up plans to put a ferry in place.",
            "The Gulls are to back controversial harbour plans to sell the ferry.",
            "Ruth Amadi issued a stern warning to the pilots of Oland.",
        ]
    )
    func noCue(text: String) throws {
        #expect(try MarkedSpeech.rows(text).map(\.marked) == [])
    }

    static let speakers: [SpeakerTests.Case] = [
        .init("an adverb in the verb", "The Ferry Board has long vowed to sell it.", ["the Ferry Board"]),
        .init(
            "a time first",
            "Last year, the pilots got a ship that sank, then claimed that it was late.",
            ["the pilots"]
        ),
        .init(
            "a time behind an adverb",
            "Then, late Tuesday, the pilot left the port, saying that the ferry was late.",
            ["the pilot"]
        ),
        .init(
            "what the relative pronoun means, and not the verb before it",
            "The board sued to win release of the papers from the Ferry Department, which had claimed that it owned "
                + "them.",
            ["the Ferry Department"]
        ),
        .init(
            "an adjective before the office",
            "Savings have mostly failed, said retired Captain Ruth Amadi, who has seen them.",
            ["Ruth Amadi"]
        ),
        .init("two names", "Ministers Holm and Amadi have said that it was late.", ["Holm and Amadi"]),
        .init(
            "three names and a word for all of them",
            "Gull, Tern and Auk all declined to say why. They said that it was late.",
            ["Gull, Tern and Auk", "Gull, Tern and Auk"]
        ),
        .init(
            "one board of two fields",
            "The Ports and Ferries Board said it was late.",
            ["the Ports and Ferries Board"]
        ),
        .init("a party and a title", "Former GOP Rep. Michela Holm said that it was late.", ["Michela Holm"]),
        .init("a title of several", "Sens. Marek Holm said that it was late.", ["Marek Holm"]),
        .init(
            "an office in capitals, and its holder",
            "Acting Chief Superintendent, Mick Holm, said that it was late.",
            ["Mick Holm"]
        ),
        .init(
            "an analyst of a firm of several names",
            "Tern, Gull and Auk analyst Ruth Amadi said that it was late.",
            ["Ruth Amadi"]
        ),
        .init(
            "no common word that opens the sentence before",
            "Tern Freight said that it was old. Shares were higher. It said that it was late.",
            ["Tern Freight", "Tern Freight"]
        ),
        .init(
            "a firm that spoke last",
            "Mr Holm said it was late. Gullberg said that it was old. It added that it was wet.",
            ["Holm", "Gullberg", "Gullberg"]
        ),
        .init(
            "a firm that the sentence before is about",
            "Tern Freight is the last owner to leave the board. It said that the ferry was late.",
            ["Tern Freight"]
        ),
        .init(
            "a noun's form behind an apposition",
            "The report, 212 pages long, finds that it was late.",
            ["the report"]
        ),
        .init("some said", "Some said that it was late. One said it was old.", ["some", "one"]),
        .init("a warning that", "The board issued a letter warning that it was late.", ["the board"]),
    ]

    @Test(
        "Where what was said begins and ends",
        arguments: [
            ("Ruth Amadi said that man left the port.", ["that man left the port"]),
            ("It was sold, as Ruth Amadi said it would be late.", ["it would be late"]),
            (
                "Ruth Amadi says the ferry is late, while the pilots say it is old.",
                ["the ferry is late", "it is old"]
            ),
        ]
    )
    func content(text: String, contents: [String]) throws {
        #expect(try MarkedSpeech.rows(text).map { $0["content"] } == contents)
    }

    @Test("The speaker is the subject of the verb", arguments: speakers)
    func speaker(_ example: SpeakerTests.Case) throws {
        #expect(try MarkedSpeech.rows(example.text).map { $0["speaker"] } == example.speakers)
    }
}
