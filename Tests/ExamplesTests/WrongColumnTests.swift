import Testing

@testable import Workbench

@Suite("A pipeline that does not check")
struct WrongColumnTests {
    @Test("names the place, the columns there are and the best guess, before anything runs")
    func wrongColumn() {
        let run = LedeRun(["articles | where dte > 2023"], over: ["/no/such/corpus"])
        #expect(run.status == .usage)
        let told = run.told.joined(separator: "\n")
        #expect(told.contains("dte"))
        #expect(told.contains("did you mean 'date'?"))
        #expect(told.contains("^^^"))
        for column in ["article", "headline", "outlet", "cluster", "words"] { #expect(told.contains(column)) }
        #expect(!told.contains("/no/such/corpus"), "the corpus was read before the pipeline was checked")
        #expect(run.output.isEmpty)
    }
}
