import Rendering
import Testing

@testable import Workbench

@Suite("A date of publication")
struct DateTrustTests {
    @Test(
        "is contradicted by a day after it that is told as past or another dateline, and then 'yesterday' stays open",
        arguments: [
            ("The firm bought the ferry on October 27, 2031, and closed the yard.", "contradicted"),
            ("The firm bought the ferry on Oct. 27, 2031, and closed the yard.", "contradicted"),
            ("The yard was closed on 3 Sept 2031.", "contradicted"),
            ("The yard was closed on Feb. 27, 2031.", "agrees"),
            ("The yard was closed on Oct. 27, 2030.", "unchecked"),
            ("The notes, sold at par, mature on Oct. 27, 2039.", "unchecked"),
            ("The yard will close on Oct. 27, 2031.", "unchecked"),
            ("CORVO, March 1 (Agency) -- The yard was closed.", "agrees"),
            ("CORVO, Jan. 11 (Agency) -- The yard was closed.", "contradicted"),
            ("The yard in Corvo was closed on Jan. 11 (a Saturday).", "unchecked"),
            ("The yard opens on Saturday, Jan. 11 (at noon).", "unchecked"),
        ]
    )
    func trust(text: String, expected: String) throws {
        let folder = try TemporaryFolder()
        let line = "{\"id\":\"a\",\"date\":\"2031-03-02\",\"text\":\"\(text) The owner told so yesterday.\"}"
        try folder.write("a.jsonl", line)
        let run = LedeRun(
            [
                "articles | select date_check",
                #"articles | dates | where expression == "yesterday" and anchor is known | count"#,
            ],
            over: [folder.path],
            format: .tsv
        )
        #expect(run.status == .success, "\(run.told)")
        let isOpen = expected == "contradicted"
        #expect(
            run.lines.filter { $0 != "date_check" } == [Substring(expected), "rows", isOpen ? "0" : "1"]
        )
    }
}
