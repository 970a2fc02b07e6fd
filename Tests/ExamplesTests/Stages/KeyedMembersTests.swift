import Rendering
import Testing

@testable import Workbench

@Suite("The places that rows of figures stand for")
struct KeyedMembersTests {
    private func lines(_ pipeline: String) -> [String] {
        let run = LedeRun([pipeline], format: .tsv)
        #expect(run.status == .success, "\(run.told)")
        return run.output.split(separator: "\n").dropFirst().map(String.init)
    }

    @Test("all buckets of a trend: the articles that have the word")
    func trend() {
        let members = lines(#"articles | trend "levy" by=month | members | select article | sort article"#)
        let having = lines(
            #"articles | kwic "levy" | unique article | select article | sort article"#
        )
        #expect(members.count > 3)
        #expect(members == having)
    }

    @Test("a row of a timeline: as many articles as it counts")
    func timeline() {
        let counts = lines("articles | timeline weight=article | select articles").compactMap { Int($0) }
        #expect(counts.count > 6)
        let first = lines("articles | timeline weight=article | take 1 | members | select article")
        #expect(first.count == counts[0])
        #expect(lines("articles | timeline weight=article | members | count") == ["\(counts.reduce(0, +))"])
    }

    @Test("and by sentences: the sentences that tell of it")
    func sentences() {
        let told = lines(
            "articles | sentences | timeline of=told by=day | where bucket is known | take 1 | members | dates | select value"
        )
        #expect(!told.isEmpty)
    }
}
