import Testing

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
}
