import Testing

@testable import Workbench

@Suite("Text stages on one another's rows")
struct StagePairTests {
    @Test("every one runs on every other's", arguments: StageCalls.text, StageCalls.text)
    func pair(first: String, second: String) {
        let run = LedeRun(["articles | take 8 | \(first) | take 4 | \(second)"])
        #expect(run.status == .success, "\(run.told)")
    }

    @Test("but figures without places are refused before anything runs", arguments: ["count", "describe"])
    func figures(first: String) {
        let run = LedeRun(["articles | \(first) | words"], over: ["/no/such/corpus"])
        #expect(run.status == .usage)
        #expect(run.told.contains { $0.contains("'words' reads text") })
    }
}
