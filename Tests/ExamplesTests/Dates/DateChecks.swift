import Rendering
import Testing

@testable import Workbench

/// What becomes of the dates of some articles, in lines of JSON.
struct DateChecks {
    /// What is said of the dates, in order of the articles.
    let all: [Substring]
    /// How many times `yesterday` was set against one.
    let anchored: Substring?

    init(_ lines: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("a.jsonl", lines)
        let run = LedeRun(
            [
                "articles | select date_check",
                #"articles | dates | where expression == "yesterday" and anchor is known | count"#,
            ],
            over: [folder.path],
            format: .tsv
        )
        #expect(run.status == .success, "\(run.told)")
        all = Array(run.lines.dropFirst().dropLast(2))
        anchored = run.lines.last
    }
}
