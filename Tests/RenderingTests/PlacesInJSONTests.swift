import Rendering
import StageKit
import Testing

@Suite struct PlacesInJSONTests {
    private let corpus = WordsCorpus(["Zoë said 世界 is 𝄞 here", "second text"])

    @Test func placesTellScalarsOfTheDocument() throws {
        let rows = table(
            [
                (
                    "cue", .place,
                    [.place(TokenRange(1, 2)), .missing, .place([TokenRange(0, 1), TokenRange(4, 5)])]
                ),
                ("n", .integer, [.integer(1), .integer(2), .integer(3)]),
            ],
            places: [
                Place(article: 0, tokens: TokenRange(0, 3)), Place(article: 1, tokens: TokenRange(0, 2)),
                Place(article: 0, tokens: TokenRange(4, 4)),
            ],
            corpus: corpus
        )
        #expect(
            try rendered(rows, .jsonl).components == [
                #"{"cue":"said","cue_span":[[4,8]],"n":1,"article":"a0","start":0,"end":11}"#,
                #"{"cue":null,"cue_span":null,"n":2,"article":"a1","start":1000,"end":1011}"#,
                #"{"cue":"Zoë 𝄞","cue_span":[[0,3],[15,16]],"n":3,"article":"a0","start":15,"end":15}"#, "",
            ]
        )
    }

    @Test func columnsOfTheTablesOwnKeepTheirNames() throws {
        let rows = table(
            [("start", .text, [.text("mine")]), ("article", .text, [.text("own")])],
            places: [Place(article: 1, tokens: TokenRange(0, 1))],
            corpus: corpus
        )
        #expect(try rendered(rows, .jsonl) == #"{"start":"mine","article":"own","end":1006}"# + "\n")
    }

    @Test func offsetsInLongTextsAgreeWithCountingFromTheStart() throws {
        let words = (0..<900).map { $0 % 3 == 0 ? "é𝄞" : $0 % 3 == 1 ? "plain" : "世" }
        let long = WordsCorpus([words.joined(separator: " ")])
        let places = (0..<900).map { Place(article: 0, tokens: TokenRange($0, min(900, $0 + 1 + $0 % 200))) }
        let lines = try rendered(table([], places: places, corpus: long), .jsonl).components
        for (line, place) in zip(lines, places) {
            let range = long.article(0).scalars(of: place.tokens)
            #expect(line == #"{"article":"a0","start":\#(range.lowerBound),"end":\#(range.upperBound)}"#)
        }
    }

    @Test func aLongArticleIsWrittenInLinearTime() throws {
        let long = WordsCorpus([(0..<20_000).map { "wörd\($0)" }.joined(separator: " ")])
        let places = (0..<20_000).map { Place(article: 0, tokens: TokenRange($0, $0 + 1)) }
        let rows = table([("t", .place, places.map { .place($0.tokens) })], places: places, corpus: long)
        let clock = ContinuousClock()
        let time = try clock.measure { _ = try rendered(rows, .jsonl) }
        // Counting from the start for each row would be 1.6·10^9 bytes: a minute in a debug build.
        #expect(time < .seconds(20))
    }
}
