import Keywords
import StageKit
import StageTestKit
import Tagging
import Testing

@Suite struct KeywordsTests {
    private struct Row: Equatable {
        var frequency: Int
        var articles: Int
    }

    private func phrases(
        _ texts: [SampleText],
        _ options: [String: OptionValue] = [:],
        at places: ((SampleCorpus) -> [Place])? = nil
    ) throws -> [(phrase: String, row: Row)] {
        let corpus = SampleCorpus(texts, layer: Tagger())
        let rows = try corpus.rows(of: Keywords.make(options), at: places?(corpus))
        return (0..<rows.count).compactMap { row in
            guard case .text(let phrase) = rows.columns[0][row], case .real = rows.columns[1][row],
                case .integer(let frequency) = rows.columns[2][row],
                case .integer(let articles) = rows.columns[3][row]
            else { return nil }
            return (phrase, Row(frequency: frequency, articles: articles))
        }
    }

    private let ferry: SampleText = """
        = Ferry levy splits Port Salt

        The ferry levy has divided Port Salt, according to a harbour survey. The mayor, Ines Quay, said the ferry \
        levy would pay for a tidal barrier. Firstly, the harbour survey counted three thousand passengers.

        # Who pays for the tidal barrier

        A tidal barrier is worth nine million crowns, engineers reported. Two ferry levies were lost before. Ines \
        Quay has defended the tidal barrier.
        """

    @Test(arguments: [
        ("ferry levy", 3), ("tidal barrier", 4), ("harbour survey", 2), ("ines quay", 2), ("port salt", 1),
    ])
    func countsPhrasesWithoutTheHeadline(_ phrase: String, _ frequency: Int) throws {
        let found = try phrases([ferry]).first { $0.phrase == phrase }
        #expect(found?.row == Row(frequency: frequency, articles: 1))
    }

    @Test func ranksWhatTheTextIsAboutFirst() throws {
        let top = try phrases([ferry]).prefix(4).map(\.phrase)
        #expect(Set(top) == ["ferry levy", "tidal barrier", "harbour survey", "ines quay"])
    }

    @Test func givesRoomToWhatIsNotToldYet() throws {
        let text: SampleText = """
            The tidal barrier was shut. The tidal barrier was old, and the tidal barrier was ours. A tidal gate was \
            new. A tidal pump was new. A tidal wall was new. A copper roof was new.
            """
        let found = try phrases([text]).map(\.phrase)
        #expect(found == ["tidal barrier", "tidal gate", "copper roof", "tidal pump", "tidal wall"])
    }

    @Test(arguments: ["firstly", "according", "said", "reported", "three", "thousand", "million", "the"])
    func holdsNoFunctionWord(_ word: String) throws {
        for found in try phrases([ferry]) {
            #expect(!found.phrase.split(separator: " ").contains { $0 == word })
        }
    }

    @Test(arguments: [
        ("The lock keeper, Ada Brine, left.", "keeper ada", false),
        ("The lock keeper's boat sank.", "keeper boat", false),
        ("They saw the lock (canal side) gates.", "lock canal", false),
        ("They saw a canal lock. Gates opened.", "lock gates", false),
        ("They saw the canal lock gates.", "canal lock gates", true),
        ("The ruined canal lock was shut.", "ruined canal lock", true),
    ])
    func breaksAtPunctuationAndPossessives(_ text: String, _ phrase: String, _ isThere: Bool) throws {
        let found = try phrases([SampleText(text)])
        #expect(found.contains { $0.phrase == phrase } == isThere, "\(found.map(\.phrase))")
    }

    @Test func showsTheCommonestFormOfSingularAndPlural() throws {
        let texts: [SampleText] = [
            "A canal lock leaks. The canal locks of Brine leak.", "Old canal locks leak as canal locks do.",
        ]
        let found = try phrases(texts)
        #expect(
            found.first { $0.phrase == "canal locks" }?.row == Row(frequency: 4, articles: 2),
            "\(found.map(\.phrase))"
        )
        #expect(!found.contains { $0.phrase == "canal lock" })
    }

    @Test func keepsCapitalsApart() throws {
        let found = try phrases(["The NATO fleet met us. The NATO fleet left."])
        #expect(found.first?.phrase == "NATO fleet")
    }

    @Test func leavesOutPartsThatNeverStandAlone() throws {
        let found = try phrases(["The tidal barrier was shut. The tidal barrier fell. A barrier reef grew."])
        #expect(found.map(\.phrase).sorted() == ["barrier reef", "tidal barrier"])
    }

    @Test func readsOnlyThePlacesAsked() throws {
        let found = try phrases([ferry]) { corpus in
            corpus.place(of: "Ines Quay, said the ferry levy would pay").map { [$0] } ?? []
        }
        #expect(found.map(\.phrase).sorted() == ["ferry levy", "ines quay"])
    }

    @Test func takesShorterPhrasesAndFrequentOnesWhenAsked() throws {
        for found in try phrases([ferry], ["max_words": .integer(1)]) {
            #expect(!found.phrase.contains(" "))
        }
        for found in try phrases([ferry], ["min": .integer(3)]) { #expect(found.row.frequency >= 3) }
    }

    @Test func partialsMergeToTheSameBytes() throws {
        for seed in 1...4 as ClosedRange<UInt64> {
            let corpus = SampleCorpus(SampleWorld(seed: seed).texts, layer: Tagger())
            #expect(try corpus.mergingFaults(of: Keywords()) == [])
        }
    }

    @Test(arguments: [
        ("They saw the flooded tunnel.", "flooded tunnel", true),
        ("They saw a man-made island.", "man-made island", true),
        ("The tunnel flooded homes.", "tunnel flooded homes", false),
        ("They quickly left.", "quickly", false),
        ("They crossed the highly toxic river.", "highly toxic river", true),
        ("They crossed the deepest flooded tunnel.", "deepest flooded tunnel", false),
        ("A huge flooded tunnel was found.", "huge flooded tunnel", false),
    ])
    func readsNounPhrases(_ text: String, _ phrase: String, _ isThere: Bool) throws {
        let found = try phrases([SampleText(text)])
        #expect(found.contains { $0.phrase == phrase } == isThere, "\(found.map(\.phrase))")
    }

    @Test(arguments: [
        ("They saw the canal lock 4, then the barge crew.", "barge crew"),
        ("They saw the canal lock, then the barge crew 4.", "canal lock"),
        ("They saw this canal lock, then the barge crew.", "barge crew"),
    ])
    func aWholePhraseComesBeforeOneThatIsClipped(_ text: String, _ first: String) throws {
        let found = try phrases([SampleText(text)])
        #expect(found.first?.phrase == first, "\(found.map(\.phrase))")
    }

    @Test func aWordOfTheHeadlineTellsMoreThanAnother() throws {
        let body = "The ferry met the barge. The barge met the ferry. The barge left, then the ferry."
        for headline in ["ferry", "barge"] {
            let first = try phrases([SampleText("= Why the \(headline) left\n\n\(body)")]).first?.phrase
            #expect(first == headline)
        }
    }

    @Test func aTitleThatNothingMarksIsAHeadline() throws {
        let body = "The ferry met the barge. The barge met the ferry. The barge left, then the ferry."
        for title in ["ferry", "barge"] {
            let text = "What all who wanted to know why it had left were told of the \(title)\n\n\(body)"
            #expect(try phrases([SampleText(text)]).first?.phrase == title)
        }
    }

    @Test(arguments: [
        ("They saw the smee and the smeebarrage.", "smeebarrage"),
        ("They saw the smeebarrage and the smee.", "smeebarrage"),
    ])
    func aLongWordTellsMoreThanAShortOne(_ text: String, _ first: String) throws {
        #expect(try phrases([SampleText(text)]).first?.phrase == first)
    }
}
