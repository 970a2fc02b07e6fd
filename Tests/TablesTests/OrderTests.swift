import StageKit
import StageTestKit
import Testing

@testable import Tables

struct OrderTests {
    static let scores = table(
        [("who", .text), ("n", .integer)],
        rank: "n",
        [
            [.text("b"), .integer(2)], [.text("A"), .missing], [.text("c"), .integer(5)],
            [.text("a"), .integer(2)], [.missing, .integer(2)], [.text("B"), .integer(-3)],
        ]
    )

    private func sorted(_ keys: (Expression, Bool)..., on input: Table) throws -> [String] {
        let keys = keys.map { SortKey($0.0, descending: $0.1) }
        return try run(Sort.self, ["keys": .sortKeys(keys)], on: input).lines
    }

    @Test func sortPutsMissingValuesLastEitherWay() throws {
        let n = column("n", .integer)
        #expect(try sorted((n, false), on: Self.scores) == ["B -3", "a 2", "b 2", "- 2", "c 5", "A -"])
        #expect(try sorted((n, true), on: Self.scores) == ["c 5", "a 2", "b 2", "- 2", "B -3", "A -"])
    }

    @Test func sortComparesTextWithoutCaseFirst() throws {
        let who = column("who", .text)
        #expect(try sorted((who, false), on: Self.scores) == ["A -", "a 2", "B -3", "b 2", "c 5", "- 2"])
        #expect(try sorted((who, true), on: Self.scores) == ["c 5", "b 2", "B -3", "a 2", "A -", "- 2"])
    }

    @Test func sortPutsDatesByTheirDaysAndOpenOnesAfterThem() throws {
        let dates = ["2031-04", "XXXX-WXX-5", "2031-03-04", "2031", "2031-W10", "203X"]
        let input = table([("d", .date)], dates.map { [.text($0)] } + [[.missing]])
        #expect(
            try sorted((column("d", .date), false), on: input)
                == ["203X", "2031", "2031-W10", "2031-03-04", "2031-04", "XXXX-WXX-5", "-"].sorted {
                    order($0) < order($1)
                }
        )
    }

    /// First days: 2030-01-01, 2031-01-01, 2031-03-03, 2031-03-04, 2031-04-01.
    private func order(_ value: String) -> Int {
        ["203X", "2031", "2031-W10", "2031-03-04", "2031-04", "XXXX-WXX-5", "-"].firstIndex(of: value)!
    }

    @Test func equalKeysStandInCorpusOrder() throws {
        let all = try articles("article")
        let shuffled = all.taking([2, 0, 3, 1])
        #expect(try sorted((column("outlet", .text), false), on: shuffled) == ["a1", "a3", "a2", "a4"])
    }

    @Test func topGoesByTheRankAndTellsTies() throws {
        let notes = RunNotes()
        let top = try run(Top.self, ["rows": .integer(2)], on: Self.scores, notes: notes)
        #expect(top.lines == ["c 5", "a 2"])
        #expect(notes.counts.map { "\($0.count) \($0.what)" } == ["2 tied at the cut"])
    }

    @Test func topTakesSoManyOfEachGroup() throws {
        let input = table(
            [("k", .text), ("n", .integer)],
            [
                [.text("y"), .integer(1)], [.text("x"), .integer(1)], [.text("y"), .integer(9)],
                [.missing, .integer(4)],
                [.text("x"), .integer(3)],
            ]
        )
        let top = try run(
            Top.self,
            [
                "rows": .integer(1), "by": .expression(column("n", .integer)),
                "per": .expression(column("k", .text)),
            ],
            on: input
        )
        #expect(top.lines == ["x 3", "y 9", "- 4"])
    }

    @Test func topMustKnowWhatToGoBy() throws {
        let stage = try Top.make(["rows": .integer(3)])
        let failure = #expect(throws: Failure.self) {
            try stage.schema(Schema([ColumnDeclaration("n", .integer, "")]), attributes: [])
        }
        #expect(failure?.hint == "Tell it: top 3 by=n.")
    }

    @Test(arguments: [(0, 0), (2, 2), (6, 6), (100, 6)])
    func takeKeepsTheFirst(_ asked: Int, _ given: Int) throws {
        let taken = try run(Take.self, ["rows": .integer(asked)], on: Self.scores)
        #expect(taken.lines == Array(Self.scores.lines.prefix(given)))
    }

    @Test func sampleFollowsFromItsSeedAndTellsIt() throws {
        let input = table([("n", .integer)], (0..<100).map { [.integer($0)] })
        let notes = RunNotes()
        let one = try run(Sample.self, ["rows": .integer(10)], on: input, notes: notes)
        let same = try run(Sample.self, ["rows": .integer(10), "seed": .integer(1)], on: input)
        let other = try run(Sample.self, ["rows": .integer(10), "seed": .integer(2)], on: input)
        #expect(one.rowCount == 10)
        #expect(one.lines == same.lines)
        #expect(one.lines != other.lines)
        #expect(notes.facts == ["seed 1"])
        #expect(one.lines.map { Int($0)! } == one.lines.map { Int($0)! }.sorted())
    }

    @Test func everyRowIsDrawnAboutAsOften() throws {
        let input = table([("n", .integer)], (0..<10).map { [.integer($0)] })
        var drawn = [Int](repeating: 0, count: 10)
        for seed in 0..<2000 {
            let rows = try run(Sample.self, ["rows": .integer(3), "seed": .integer(seed)], on: input)
            for line in rows.lines { drawn[Int(line)!] += 1 }
        }
        // 600 each expected; five standard deviations are 102.
        #expect(drawn.allSatisfy { abs($0 - 600) < 102 }, "\(drawn)")
    }

    @Test func splitMixGivesThePublishedNumbers() {
        var random = SplitMix64(seed: 1_234_567)
        #expect(random.next() == 6_457_827_717_110_365_317)
        #expect(random.next() == 3_203_168_211_198_807_973)
    }
}
