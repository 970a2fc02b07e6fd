import Testing

@testable import Workbench

@Suite("The same question")
struct SameBytesTests {
    private static let verbs = [
        "group outlet, month(date) words=sum(words)", "sort -words", "top 5 by=words", "sample 5",
        "unique cluster", "describe", "quotes | group speaker | members", "minus (articles | take 3)",
        "join (articles | group outlet) on=outlet", "kwic \"strike\" | widen sentence",
    ]

    @Test("gives the same bytes again, and on two threads", arguments: StageCalls.text + verbs)
    func sameBytes(stage: String) {
        let pipeline = "articles | \(stage)"
        let first = LedeRun([pipeline], threads: 1)
        #expect(first.status == .success, "\(first.told)")
        #expect(LedeRun([pipeline], threads: 1).output == first.output)
        #expect(LedeRun([pipeline], threads: 2).output == first.output)
    }
}
