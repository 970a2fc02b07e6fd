import Quotes
import Testing

/// One row a linguistic case: what was said, who is named, what tells of speech.
struct PatternTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var marked: String
        var speaker: String?
        var kind: String

        init(_ name: String, _ marked: String, _ speaker: String?, _ kind: String) {
            testDescription = name
            self.marked = marked
            self.speaker = speaker
            self.kind = kind
        }
    }

    static let direct: [Case] = [
        Case("inverted", "⟦“The ferry is late,”⟧ ‹said› {Ruth Amadi}.", "Ruth Amadi", "direct"),
        Case("speaker first", "⟦“The ferry is late,”⟧ {Ruth Amadi} ‹said›.", "Ruth Amadi", "direct"),
        Case("straight marks", "⟦\"The ferry is late,\"⟧ {Ruth Amadi} ‹said›.", "Ruth Amadi", "direct"),
        Case("single marks", "⟦‘The ferry is late,’⟧ {Ruth Amadi} ‹said›.", "Ruth Amadi", "direct"),
        Case("question", "⟦“Where is the ferry?”⟧ ‹asked› {Ruth Amadi}.", "Ruth Amadi", "direct"),
        Case("split", "⟦“The ferry,”⟧ {Ruth Amadi} ‹said›, ⟦“is late again.”⟧", "Ruth Amadi", "direct"),
        Case(
            "whom it refers to",
            "⟦“The ferry is late,”⟧ ‹said› {Ruth Amadi}, referring to the Silver Gull.",
            "Ruth Amadi",
            "direct"
        ),
        Case("cue and comma first", "{Ruth Amadi} ‹said›, ⟦“The ferry is late.”⟧", "Ruth Amadi", "direct"),
        Case("colon", "{Ruth Amadi} ‹said›: ⟦“The ferry is late.”⟧", "Ruth Amadi", "direct"),
        Case("name and colon", "{Ruth Amadi}‹:› ⟦“The ferry is late.”⟧", "Ruth Amadi", "direct"),
        Case("signed", "⟦“The ferry was late and nobody told us.”⟧ ‹—› {Ruth Amadi}", "Ruth Amadi", "direct"),
        Case(
            "opening before the mark",
            "In short, ⟦“the ferry is late,”⟧ ‹said› {Ruth Amadi}.",
            "Ruth Amadi",
            "direct"
        ),
        Case(
            "apposition after",
            "⟦“The ferry is late,”⟧ ‹said› {Ruth Amadi, a pilot in Oland}.",
            "Ruth Amadi",
            "direct"
        ),
        Case(
            "apposition before",
            "⟦“The ferry is late,”⟧ {Ruth Amadi, a pilot in Oland,} ‹said›.",
            "Ruth Amadi",
            "direct"
        ),
        Case(
            "whom it was told",
            "⟦“The ferry is late,”⟧ {a port official} ‹told› the Oland Gazette.",
            "a port official",
            "direct"
        ),
        Case("title", "⟦“The ferry is late,”⟧ ‹said› {Mayor Ruth Amadi}.", "Ruth Amadi", "direct"),
        Case(
            "cue and speaker first",
            "‹Said› {Ruth Amadi, the pilots' secretary}: ⟦“The ferry is late.”⟧",
            "Ruth Amadi",
            "direct"
        ),
        Case(
            "two sentences about the cue",
            "⟦“The ferry is late,”⟧ {Ruth Amadi} ‹said›. ⟦“It was late on Monday too.”⟧",
            "Ruth Amadi",
            "direct"
        ),
        Case(
            "split around an aside",
            "⟦“The ferry,”⟧ ‹said› {Ruth Amadi} this morning, waving at the sea, ⟦“is late again.”⟧",
            "Ruth Amadi",
            "direct"
        ),
        Case(
            "name after an office",
            "⟦“The ferry is late,”⟧ ‹said› {its general secretary, Ruth Amadi}.",
            "Ruth Amadi",
            "direct"
        ),
        Case(
            "a colon after whom it was told",
            "{Ruth Amadi} ‹told› Radio Oland 4's Harbour programme: ⟦“The ferry is late.”⟧",
            "Ruth Amadi",
            "direct"
        ),
        Case("adverb", "⟦“The ferry is late,”⟧ {Ruth Amadi} ‹later added›.", "Ruth Amadi", "direct"),
    ]

    static let indirect: [Case] = [
        Case("that", "{Ruth Amadi} ‹said› that ⟦the ferry was late⟧.", "Ruth Amadi", "indirect"),
        Case(
            "a source with a clause of its own",
            "⟦The ferry will be late⟧, ‹said› {a pilot} who gave no name.",
            "a pilot",
            "indirect"
        ),
        Case(
            "a letter to somebody",
            "{Ruth Amadi} sent a letter to Mayor Joan Hill ‹saying› that ⟦the ferry was late⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case("that as a subject", "{Ruth Amadi} ‹said› ⟦that is not so⟧.", "Ruth Amadi", "indirect"),
        Case(
            "a participle first",
            "{Ruth Amadi} ‹said› ⟦having a ferry helps the island⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case("so many of so many", "{Six in 10} ‹said› ⟦they want the ferry back⟧.", "six in 10", "indirect"),
        Case(
            "a verb with a preposition",
            "{Ruth Amadi} ‹spoke of› ⟦a ferry for the island⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "what is referred to",
            "{Ruth Amadi} ‹referred to› ⟦the delay of the ferry⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "a wish expressed",
            "{Ruth Amadi} ‹expressed› ⟦doubts about the ferry⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "titles of links behind a name",
            "{Ruth Amadi} Ruth Lena AmadiFerry report says nothing Joan Hill denies it MORE ‹said› that ⟦the ferry was late⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "what a poll found, without a verb",
            "{The port poll} ‹found› ⟦nine percent support for the ferry⟧.",
            "the port poll",
            "indirect"
        ),
        Case(
            "a described source within the sentence",
            "⟦One of the ferries⟧, ‹according to› {a pilot close to the council}, ⟦is late⟧.",
            "a pilot close to the council",
            "indirect"
        ),
        Case(
            "a described source at the end",
            "⟦The ferry is late⟧, ‹according to› {a pilot close to the council}.",
            "a pilot close to the council",
            "indirect"
        ),
        Case(
            "what a participle quotes",
            "{Ruth Amadi} went after the council, ‹calling› ⟦it “a heap of rust.”⟧",
            "Ruth Amadi",
            "mixed"
        ),
        Case(
            "a determiner alone",
            "{Some} ‹say› ⟦they hear the ferry⟧.",
            "some",
            "indirect"
        ),
        Case(
            "a condition before what is said",
            "{Ruth Amadi} ‹said›, ⟦if asked, she would sell the ferry⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "as somebody said where and when",
            "‹As› {Ruth Amadi} ‹said› last week in Oland, ⟦“The ferry is late and slow.”⟧",
            "Ruth Amadi",
            "direct"
        ),
        Case("a kind of people", "{Analysts} ‹said› ⟦the ferry was late⟧.", "analysts", "indirect"),
        Case("letters for a name", "{R and K} ‹said› ⟦the ferry was late⟧.", "R and K", "indirect"),
        Case("no that", "{Ruth Amadi} ‹said› ⟦the ferry was late⟧.", "Ruth Amadi", "indirect"),
        Case(
            "at the end",
            "⟦The ferry will be late on Monday⟧, {Ruth Amadi} ‹said›.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "inverted at the end",
            "⟦The ferry will be late on Monday⟧, ‹said› {Ruth Amadi}.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "between commas",
            "⟦The ferry⟧, {Ruth Amadi} ‹said›, ⟦will be late on Monday⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "apposition",
            "{Ruth Amadi, a pilot in Oland,} ‹believes› that ⟦the ferry was late⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "who",
            "{Ruth Amadi, who pilots the ferry,} ‹said› ⟦it was late⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "a verb in the apposition",
            "{Ruth Amadi, a pilot in Oland who advised the port,} ‹believes› that ⟦the ferry was late⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "according to a long description",
            "‹According to› {people close to the talks}, ⟦the ferry was late⟧.",
            "people close to the talks",
            "indirect"
        ),
        Case("reports of nobody", "‹According to› {reports}, ⟦the ferry was late⟧.", nil, "indirect"),
        Case(
            "in a statement",
            "{Ruth Amadi} ‹said› in a statement that ⟦the ferry was late⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "on a day",
            "{Ruth Amadi} ‹said› on Monday that ⟦the ferry was late⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case("told", "{Ruth Amadi} ‹told› reporters that ⟦the ferry was late⟧.", "Ruth Amadi", "indirect"),
        Case(
            "pointed out",
            "{Ruth Amadi} ‹also pointed out› that ⟦the ferry was late⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case("perfect", "{Pilots} ‹have said› that ⟦the ferry is late⟧.", "Pilots", "indirect"),
        Case(
            "according to, first",
            "‹According to› {Ruth Amadi}, ⟦the ferry was late⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "according to, last",
            "⟦The ferry was late⟧, ‹according to› {Ruth Amadi}.",
            "Ruth Amadi",
            "indirect"
        ),
        Case(
            "according to, between an adverbial and the claim",
            "⟦By 2031⟧, ‹according to› {Holm}, ⟦95% of the ferries built there will have sails on them⟧.",
            "Holm",
            "indirect"
        ),
        Case(
            "according to, with the claim behind an adverbial",
            "⟦On Monday the ferry sank⟧, ‹according to› {Ruth Amadi, 34, who saw it}.",
            "Ruth Amadi",
            "indirect"
        ),
        Case("view", "‹In› {Ruth Amadi's} ‹view›, ⟦the ferry was late⟧.", "Ruth Amadi", "indirect"),
        Case(
            "view of",
            "‹In the view of› {the two pilots}, ⟦the ferry was late⟧.",
            "the two pilots",
            "indirect"
        ),
        Case(
            "as said",
            "‹As› {port officials} ‹have said›, ⟦the ferry was late⟧.",
            "port officials",
            "indirect"
        ),
        Case("reported", "{It} ‹is reported› that ⟦the ferry was late⟧.", nil, "indirect"),
        Case("promise", "{The council} ‹promised› ⟦to buy a new ferry⟧.", "the council", "indirect"),
        Case(
            "reports of media",
            "‹According to› {Oland media reports}, ⟦the ferry was late⟧.",
            "Oland media",
            "indirect"
        ),
        Case(
            "name in marks",
            "{Ruth Amadi} ‹said› that ⟦the “Silver Gull” was late⟧.",
            "Ruth Amadi",
            "indirect"
        ),
        Case("mixed", "{Ruth Amadi} ‹said› that ⟦the ferry was “a heap of rust”⟧.", "Ruth Amadi", "mixed"),
        Case(
            "described",
            "{Ruth Amadi} ‹described› ⟦it as the “Oland Rule”⟧.",
            "Ruth Amadi",
            "mixed"
        ),
    ]

    @Test("Speech with its speaker and cue", arguments: direct + indirect)
    func finds(_ example: Case) throws {
        let rows = try MarkedSpeech.rows(MarkedSpeech.plain(example.marked))
        #expect(rows.map(\.marked) == [example.marked])
        #expect(rows.first?["speaker"] == example.speaker)
        #expect(rows.first?["kind"] == example.kind)
    }

    @Test(
        "Not speech",
        arguments: [
            "The so-called “Oland Rule” has few friends.",
            "The novel “A Late Ferry” sold well in Oland.",
            "The council bought a ferry that it calls a ferry only on paper.",
            "Ruth Amadi did not say that the ferry was late.",
            "Ruth Amadi may say that the ferry was late.",
            "The note may include the words “a threat to one is a threat to all”.",
            "The note may contain a clause in the manner of older ones: “A threat to one is a threat to all.”",
            "The pilots want peace, stressing the importance of the harbour.",
            "The pilots are demonstrating their commitment in the face of shared concerns.",
            "It is worth noting that the ferry was late.",
            "The report of the council was late.",
            "The road to the harbour is called the Long Mile.",
            "The strike has made an estimated 160 ships idle.",
            "The court looked into the alleged breach of the rules.",
            "The shipyards added only 300 jobs in the spring.",
            "The ferries continued pulling into the harbour.",
            "The island got aid without the requested report on its harbour.",
        ]
    )
    func ignores(_ text: String) throws {
        #expect(try MarkedSpeech.rows(text).map(\.marked) == [])
    }
}
