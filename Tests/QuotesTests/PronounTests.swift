import Quotes
import Testing

/// Whom a pronoun means, and which of several people of one name.
struct PronounTests {
    static let cases: [SpeakerTests.Case] = [
        .init(
            "nobody named in the quotation that the pronoun speaks",
            "“The ferry is late,” Mr. Holm said.\n\n“I think Peter Voss owes us an answer,” he said.",
            ["Holm", "Holm"]
        ),
        .init(
            "nobody named in the sentence that the pronoun tells",
            "Mr. Holm said that the ferry was late. While Mr. Voss is “a good pilot,” he has to leave, he said.",
            ["Holm", "Holm"]
        ),
        .init(
            "nobody whom the last speaker names",
            "Ruth Amadi said that the ferry was late. “Joan Voss knew that it was old.” She also said that it was wet.",
            ["Ruth Amadi", "Ruth Amadi", "Ruth Amadi"]
        ),
        .init(
            "nobody about whom the speaker was asked",
            "Mr Holm said that the ferry was late.\n\nAsked if Mr Voss could stay, he replied: “That remains open.”",
            ["Holm", "Holm"]
        ),
        .init(
            "no organisation",
            "Peter Holm, a pilot, said that the ferry was late. Gull Trust is near. Gull Trust has two ships. Gull "
                + "Trust wants a third.\n\n“It was sold twice,” he says.",
            ["Peter Holm", "Peter Holm"]
        ),
        .init(
            "the pronoun before means the same",
            "Ruth Amadi said that the ferry was late.\n\nShe noted then that it was old.\n\nWeighing her words, she "
                + "said, “It will be sold.”",
            ["Ruth Amadi", "Ruth Amadi", "Ruth Amadi"]
        ),
        .init(
            "nobody for whom the other pronoun stands",
            "Ro Amadi said that the ferry was late. She said that it was old. Uli Voss said that it was wet. He said "
                + "that it was sold. She said that it was not.",
            ["Ro Amadi", "Ro Amadi", "Uli Voss", "Uli Voss", "Ro Amadi"]
        ),
        .init(
            "a subject after an introduction",
            "Peter Holm said that the ferry was late.\n\nA few weeks later, Senator Ruth Amadi left the board. “It was "
                + "sold,” she said.",
            ["Peter Holm", "Ruth Amadi"]
        ),
        .init(
            "a subject whose own sentence tells of no speech",
            "Peter Holm said that the ferry was late.\n\nJonas Voss, head of the pilots, agreed. “Safe at sea is what "
                + "we want to be,” he explained.",
            ["Peter Holm", "Jonas Voss"]
        ),
        .init(
            "the subject of the second clause",
            "Peter Holm said that the ferry was late.\n\nThe win took Gull to the top and Ruth Amadi is sure of the "
                + "cup. She added: “It is ours.”",
            ["Peter Holm", "Ruth Amadi"]
        ),
        .init(
            "somebody by what she is",
            "Peter Holm said that the ferry was late.\n\nA port spokeswoman said that the pilots had left. She said "
                + "that they were old.",
            ["Peter Holm", "a port spokeswoman", "a port spokeswoman"]
        ),
        .init(
            "not whom the one by what he is names",
            "Mr Holm said that the ferry was late. But the minister said Mr Holm was never there. He said that he lied.",
            ["Holm", "the minister", "the minister"]
        ),
        .init(
            "the one person whom the sentence before names",
            "The ferry rule was written for the late minister Peter Holm. “The essence is to be on time,” he said.",
            ["Peter Holm"]
        ),
        .init(
            "the one of a name whom the article names first",
            "Peter Amadi is a pilot. His mother, Ruth Amadi, sold fish. “The ferry is late,” Amadi said.",
            ["Peter Amadi"]
        ),
        .init(
            "the one of a name whom the title tells",
            "Ruth Amadi is a pilot. So is Peter Amadi. “The ferry is late,” Mr. Amadi said.",
            ["Peter Amadi"]
        ),
        .init(
            "nobody but a woman of the name, and a man's title",
            "Joan Voss is a pilot. “The ferry is late,” Mr. Voss said.",
            ["Voss"]
        ),
        .init(
            "what somebody is, with a hyphen",
            "Ferry co-chairman Colin Post said that the ferry was late. “It is old,” he said.",
            ["Colin Post", "Colin Post"]
        ),
    ]

    @Test("Speakers in order of what they said", arguments: cases)
    func resolves(_ example: SpeakerTests.Case) throws {
        #expect(try MarkedSpeech.rows(example.text).map { $0["speaker"] } == example.speakers)
    }

    @Test("What a pronoun tells keeps the title of whom it means")
    func title() throws {
        let rows = try MarkedSpeech.rows(
            "Senator Ruth Amadi said that the ferry was late. She said that it was old."
        )
        #expect(rows.last?["speaker"] == "Ruth Amadi")
        #expect(rows.last?["title"] == "Senator")
    }
}
