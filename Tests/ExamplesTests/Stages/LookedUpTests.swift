import Testing

@testable import Workbench

@Suite("Lines that are looked up")
struct LookedUpTests {
    /// `derive` reads the lines, so that nothing is left out before `take` and `sample`.
    @Test(
        "are those that reading finds",
        arguments: ["\"the\"", "\"of the\"", "\"/h.*r/\"", "\"the [] door\"", "\"Hallam\" case=exact"],
        ["take 3", "take 1000", "sample 7", "sample 7 seed=5", "sample 1000", "count"]
    )
    func same(_ pattern: String, _ after: String) {
        let columns = after == "count" ? "" : " | select article, before, node, after"
        let found = LedeRun(["articles | kwic \(pattern) | \(after)\(columns)"], quiet: false)
        let read = LedeRun(["articles | kwic \(pattern) | derive x=1 | \(after)\(columns)"], quiet: false)
        #expect(found.status == .success, "\(found.told)")
        #expect(found.output == read.output)
        #expect(!found.output.isEmpty)
    }

    @Test(
        "stand in the order told, as sorted ones do",
        arguments: ["", " | take 5", " | where article != \"a\" | take 3", " | count"]
    )
    func order(_ after: String) {
        let columns = after.hasSuffix("count") ? "" : " | select article, before, node, after"
        let told = LedeRun(["articles | kwic \"harbour\" order=after1,before1\(after)\(columns)"])
        let sorted = LedeRun(["articles | kwic \"harbour\" | sort after1, before1\(after)\(columns)"])
        let unsorted = LedeRun(["articles | kwic \"harbour\"\(after)\(columns)"])
        #expect(told.status == .success, "\(told.told)")
        #expect(told.output == sorted.output)
        #expect((told.output == unsorted.output) == after.hasSuffix("count"))
    }

    @Test("are not ordered by what is no neighbour", arguments: ["before9", "node", "date"])
    func noNeighbour(_ name: String) {
        #expect(LedeRun(["articles | kwic \"harbour\" order=\(name)"]).status != .success)
    }

    @Test("by lemma are those of the lemma's forms")
    func lemmas() throws {
        func count(_ pattern: String) throws -> Int {
            struct Count: Decodable { var rows: Int }
            return try LedeRun(["articles | kwic \"\(pattern)\" | count"]).rows(as: Count.self)[0].rows
        }
        let all = try count("[lemma==say]")
        #expect(try all == count("[lemma==say & word=='say|says|said|saying']"))
        #expect(try count("[lemma==say & word==said]") == count("said"))
        #expect(try all > count("said"))
        #expect(try count("[lemma==says]") == 0)
    }

    @Test("by part of speech are those of that word alone")
    func partsOfSpeech() throws {
        let all = LedeRun(["articles | kwic \"harbour\" | count"])
        let tagged = LedeRun(["articles | kwic \"[pos==NOUN & word==harbour]\" | count"])
        let others = LedeRun(["articles | kwic \"[pos!=NOUN & word==harbour]\" | count"])
        struct Count: Decodable { var rows: Int }
        let counts = try [all, tagged, others].map { try $0.rows(as: Count.self)[0].rows }
        #expect(counts[0] == counts[1] + counts[2])
        #expect(counts[1] > 0)
    }
}
