import ArgumentParser
import Evaluation
import GoldData
import StageKit

/// Timelines: F1 of the dates chosen, as many as the gold timeline has.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "The dates that matter against those of journalists' timelines.",
        discussion: "Called once a topic."
    )

    @ArgumentParser.Option(help: "The topic's articles, JSON Lines with dates.")
    var articles: String

    @Argument(help: "Gold timelines of the topic.")
    var timelines: [String]

    @ArgumentParser.Option(help: "Gives a column 'bucket' with days, the best first.")
    var pipeline = "articles | timeline by=day of=told anchor=declared | sort -salience"

    @OptionGroup var options: ReportOptions

    private struct Prediction: Encodable {
        var rank: Int
        var date: String
    }

    func run() throws {
        let texts = try GoldArticle.read(articles)
        let corpus = try GoldCorpus(texts.map { ($0.id, $0.text, $0.date) }, threads: options.threads)
        let (table, seconds) = try corpus.run(pipeline)
        guard let column = try table.column("bucket") else {
            throw Failure("columns", "the pipeline gives no column 'bucket'")
        }
        let dates = (0..<table.rowCount).compactMap { column.text($0, in: table.corpus) }.filter {
            $0.utf8.count == 10 && !$0.contains("X")
        }
        var report = Report()
        var sum = 0.0
        for path in timelines {
            let gold = try GoldTimeline.read(path)
            let counts = DateSelection.counts(dates, gold: gold.dates)
            sum += counts.f1
            report.add(gold.name, counts)
            let chosen = Set(dates.prefix(Set(gold.dates).count))
            for date in Set(gold.dates) where !chosen.contains(date) {
                report.addError(dates.contains(date) ? "missed: ranked too low" : "missed: never told")
            }
        }
        report.add("mean date F1", Report.percent(sum / Double(max(1, timelines.count))))
        report.add("seconds", "\(Report.percent(seconds / 100)) for \(texts.count) articles")
        report.show(worst: options.worst)
        if let path = options.write {
            try PredictionFile.write(
                dates.enumerated().map { Prediction(rank: $0 + 1, date: $1) },
                to: path
            )
        }
    }
}
