import Testing

@testable import Workbench

/// A thing people want to know in their first hour, and the line that tells it.
struct FirstHourTask: Sendable, CustomTestStringConvertible {
    let asks: String
    let pipeline: String

    var testDescription: String { asks }

    static let all = [
        FirstHourTask(
            asks: "Who is quoted most?",
            pipeline: "articles | quotes | where speaker is known | group speaker | top 10 by=rows"
        ),
        FirstHourTask(
            asks: "And on what?",
            pipeline:
                "articles | quotes | join (articles | quotes | group speaker | top 5 by=rows) on=speaker "
                + "| keywords per=speaker | top 3 per=speaker"
        ),
        FirstHourTask(
            asks: "Which articles mention a word?",
            pipeline: #"articles | where text has "hotline" | select article, date, outlet, headline"#
        ),
        FirstHourTask(
            asks: "How much does each outlet print a month?",
            pipeline: "articles | where outlet is known | group outlet, month=month(date) words=sum(words) "
                + "| sort outlet, month"
        ),
        FirstHourTask(
            asks: "Which words are one outlet's, against another?",
            pipeline: #"articles | where outlet == "Quay & Freight" "#
                + #"| keyness reference=(articles | where outlet == "Marrowgate Courier") min_log_likelihood=6.63"#
        ),
        FirstHourTask(
            asks: "Which phrases come back in several articles?",
            pipeline: "articles | ngrams 3..6 min_articles=3 drop=subsumed | top 20"
        ),
        FirstHourTask(
            asks: "How is a phrase used, sorted by the word to its right?",
            pipeline: #"articles | kwic "night crew" order=after1,before1"#
        ),
        FirstHourTask(
            asks: "Which dates are told near a phrase?",
            pipeline: #"articles | kwic "harbour accord" | widen paragraph | dates "#
                + "| select article, expression, type, value"
        ),
        FirstHourTask(
            asks: "One copy of each text, the longest?",
            pipeline:
                "articles | sort -words, article | unique cluster | select article, cluster, outlet, words"
        ),
        FirstHourTask(
            asks: "Which days are told long before publication?",
            pipeline: "articles | dates | where to < date - 365d | sort to, article "
                + "| select article, date, expression, value"
        ),
        FirstHourTask(
            asks: "How does a phrase rise and fall, per million words?",
            pipeline: #"articles | trend "strike*" by=month"#
        ),
        FirstHourTask(asks: "What was skipped when the corpus was read?", pipeline: "problems"),
        FirstHourTask(
            asks: "What is not to be trusted, and why?",
            pipeline: "doubts | select article, stage, column, value, reason"
        ),
    ]
}

@Suite("The first hour")
struct FirstHourTests {
    @Test("one line a task", arguments: FirstHourTask.all)
    func task(task: FirstHourTask) {
        let run = LedeRun([task.pipeline])
        #expect(run.status == .success, "\(run.told)")
        #expect(!run.lines.isEmpty)
    }

    @Test("all stand in the README")
    func inReadme() throws {
        let lines = FirstHourTask.all.map { "# \($0.asks)\n\($0.pipeline)\n" }
        try ReadmeSection.check("first-hour", "```text\n\(lines.joined(separator: "\n"))```\n")
    }
}
