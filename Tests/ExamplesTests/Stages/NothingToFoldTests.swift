import Rendering
import Testing

@testable import Workbench

@Suite("Folds over nothing")
struct NothingToFoldTests {
    @Test(
        "have the columns they always have, the key's too",
        arguments: [
            "words", "ngrams 2", "keywords", "keyness", "timeline", #"trend "levy""#, #"collocates "levy""#,
        ]
    )
    func key(fold: String) {
        let run = LedeRun(
            ["articles | where words > 100000 | \(fold) per=outlet | select outlet"],
            format: .tsv
        )
        #expect(run.status == .success, "\(run.told)")
        #expect(run.output == "outlet\n")
    }
}
