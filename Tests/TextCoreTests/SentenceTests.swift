import Testing
import TextCore

/// Where sentences end; a bar stands between two.
@Suite struct SentenceTests {
    @Test(arguments: [
        "The port shut. Nobody knew why.",
        "Who shut it? Nobody knew. What a mess!",
    ])
    func plainStops(text: String) {
        #expect(SegmentedText(text).sentences.count == text.count { ".?!".contains($0) })
    }

    @Test(arguments: [
        // Abbreviations before names, numbers and lower-case words.
        "Mr. Ode met Gen. Voss and Sen. Hale in St. Brannoc.",
        "It was signed by J. R. Ode and Albert I. Voss.",
        "See p. 55 and No. 7 of vol. 2.",
        "Ode, Hale & Co. at noon sold the dock.",
        "The U.S. Navy and the U.S. Coast Guard came.",
        "They met at 5 p.m. on Monday.",
        "They met at 5 p.m. Monday in town.",
        "At 5 a.m. Mr. Ode went home.",
        "It is JFK Jr.'s boat.",
        "The variant EG. 5 is spreading.",
        "He has Ph.D.-level training.",
        "The med. staff were kind.",
        // Numbers and addresses.
        "It cost $100.00 and 8.5% more.",
        "Mail jo.ode@harbour.example or see harbour.example/a.b today.",
        // Speech that goes on.
        "“Is it shut?” she asked.",
        "“It is shut!” Ode shouted.",
        "She turned, \"It is shut.\" she said.",
        "He works (he did so before, too.) at the dock.",
        "She works at Yahoo! in the dock office.",
        // Ellipses.
        "I was not ... well, you know . . . sure.",
        "They left [...] and came back.",
        "The thing is . . . I did not mean it.",
        // Brackets after a title that ends in a mark.
        "She sang in Ahoy! (1965), a film about Brannoc.",
        "She sang in Who Goes? (a short one) and in others.",
        "“Ode shut the dock [...] and the quay [...]” (Hale 55).",
        // Stray stops behind a mark.
        "They want to \"enhance collective security.\".",
        "The price, e.g. for fish, i.e. cod, fell.",
        "1. The first item",
    ])
    func oneSentence(text: String) {
        #expect(SegmentedText(text).sentences == [text])
    }

    @Test(arguments: [
        "I live in the U.S.|How about you?",
        "They closed the deal with Ode & Co.|It was late.",
        "He left at 6 p.m.|Mr. Ode stayed.",
        "We were a team, you and I.|Did you see her?",
        "It was called \"the harbour principle.\".|Ode agreed.",
        "“It is shut.”|“It is not,” said Ode.",
        "\"It is shut now.\"|Ode said that he knew.",
        "He (Ode) left.|(Nobody saw him.)|She stayed.",
        "In 2010.|5 people came.",
        "It never ended....|She left.",
        "Hello there!!|Long time no see.",
        "1) The first item|2) The second item",
        "1. The first item.|2. The second item.",
        "a. The first item|b. The second item",
        "• The first item|• The second item",
        "(a) The dock.|(b) The quay.",
        "The quay at dawn|Image: Jo Hall.|The dock was shut.",
        "Mail jo@harbour.example.|Then wait.",
        "Oil, gas, etc.|Prices rose.",
        "“The dock was shut [...]|However, the quay was not.”",
        "It was closed.|eHarbour opened it again.",
        "It shut in 1961.[1][2]|It opened again.",
        "It shut in 1961. [1] [2]|It opened again.",
    ])
    func several(marked: String) {
        let expected = marked.split(separator: "|").map(String.init)
        #expect(SegmentedText(expected.joined(separator: " ")).sentences == expected)
    }

    @Test func sentencesGluedWithoutABlank() {
        let text = SegmentedText("The port shut.Nobody knew. It cost 1,000.That is a lot.")
        #expect(text.sentences == ["The port shut.", "Nobody knew.", "It cost 1,000.", "That is a lot."])
    }

    @Test func aNewlineInsideABlockIsABlank() {
        #expect(SegmentedText("The port\nwas shut.").sentences == ["The port\nwas shut."])
    }
}
