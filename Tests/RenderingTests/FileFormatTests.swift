import Rendering
import StageKit
import Testing

@Suite struct FileFormatTests {
    private let awkward = table([
        (
            "name", .text,
            [
                .text("plain"), .text("a,b"), .text("say \"hi\""), .text("two\nlines\tand\\"), .text(""),
                .missing,
            ]
        ),
        ("n", .integer, [.integer(1), .integer(-20), .missing, .integer(4), .integer(5), .integer(6)]),
        ("share", .real, [.real(0.5), .real(2), .real(1e-20), .missing, .real(1.0 / 3), .real(1e300)]),
        (
            "sure", .boolean,
            [.boolean(true), .boolean(false), .missing, .boolean(true), .boolean(true), .missing]
        ),
    ])

    @Test func csvFollowsRFC4180() throws {
        #expect(
            try rendered(awkward, .csv).components == [
                "name,n,share,sure\r", "plain,1,0.5,true\r", "\"a,b\",-20,2,false\r",
                "\"say \"\"hi\"\"\",,1e-20,\r", "\"two", "lines\tand\\\",4,,true\r",
                "\"\",5,0.3333333333333333,true\r", ",6,1e+300,\r", "",
            ]
        )
    }

    @Test func aRowOfTSVIsALine() throws {
        #expect(
            try rendered(awkward, .tsv).components == [
                "name\tn\tshare\tsure", "plain\t1\t0.5\ttrue", "a,b\t-20\t2\tfalse", "say \"hi\"\t\t1e-20\t",
                #"two\nlines\tand\\"# + "\t4\t\ttrue", "\t5\t0.3333333333333333\ttrue", "\t6\t1e+300\t", "",
            ]
        )
    }

    @Test func jsonTellsMissingFromEmpty() throws {
        #expect(
            try rendered(awkward, .jsonl).components == [
                #"{"name":"plain","n":1,"share":0.5,"sure":true}"#,
                #"{"name":"a,b","n":-20,"share":2,"sure":false}"#,
                #"{"name":"say \"hi\"","n":null,"share":1e-20,"sure":null}"#,
                #"{"name":"two\nlines\tand\\","n":4,"share":null,"sure":true}"#,
                #"{"name":"","n":5,"share":0.3333333333333333,"sure":true}"#,
                #"{"name":null,"n":6,"share":1e+300,"sure":null}"#, "",
            ]
        )
    }

    @Test func jsonEscapesControls() throws {
        let odd = table([("a\"b", .text, [.text("\u{0}\u{1F}\u{7F}é世")])])
        #expect(try rendered(odd, .jsonl) == #"{"a\"b":"\u0000\u001f"# + "\u{7F}é世\"}\n")
    }

    @Test func markdownKeepsItsBars() throws {
        let bars = table([
            ("a|b", .text, [.text("x | y\n*z*"), .missing]), ("n", .integer, [.integer(1), .missing]),
        ])
        #expect(
            try rendered(bars, .markdown).components == [
                #"| a\|b | n |"#, "| --- | ---: |", #"| x \| y \*z\* | 1 |"#, "|  |  |", "",
            ]
        )
    }

    @Test(arguments: TableFormat.allCases)
    func hiddenColumnsAreLeftOut(format: TableFormat) throws {
        var some = table([("shown", .text, [.text("a")]), ("secret", .text, [.text("zzz")])])
        some.schema.columns[1].isHidden = true
        let text = try rendered(some, format)
        #expect(text.contains("shown") && !text.contains("secret") && !text.contains("zzz"))
    }
}

extension String {
    /// The lines; the last is empty when the text ends in a line feed.
    var components: [String] {
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
