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
        let found = try DateChecks(
            "{\"id\":\"a\",\"date\":\"2031-03-02\",\"text\":\"\(text) The owner told so yesterday.\"}"
        )
        #expect(
            found.all == [Substring(expected)] && found.anchored == (expected == "contradicted" ? "0" : "1")
        )
    }

    @Test("whose day and month cannot be told apart is its year, with the reason, and is doubted")
    func ambiguous() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "a.jsonl",
            #"{"id":"a","date":"05/04/2031","text":"The mill was closed."}"# + "\n"
                + #"{"id":"b","date":"15/04/2031","text":"The quay was closed."}"#
        )
        let run = LedeRun(
            [
                "articles | select date, date_check, date_why",
                "doubts | select article, value, reason", "articles | where date in 2031-04 | count",
            ],
            over: [folder.path],
            format: .tsv
        )
        let why = "“05/04/2031” does not say which is the day and which the month: only the year was taken"
        #expect(
            run.lines
                == [
                    "date\tdate_check\tdate_why", "2031\tunchecked\t\(why)", "2031-04-15\tunchecked\t",
                    "article\tvalue\treason", "a\t2031\t\(why)", "rows", "1",
                ].map { Substring($0) }
        )
    }
}
