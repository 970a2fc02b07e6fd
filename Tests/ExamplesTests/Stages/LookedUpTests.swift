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
