import ArgumentParser
import Evaluation
import GoldData
import StageKit

/// Quotations: contents by overlap, exact spans, speakers.
struct QuotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes",
        abstract: "Attributions against those people marked."
    )

    @Argument(help: "Articles with attributions, JSON Lines; offsets in Unicode scalars.")
    var files: [String]

    @ArgumentParser.Option(help: "Gives columns source, cue, content, kind, via and sureness.")
    var pipeline = "articles | quotes"

    @OptionGroup var options: ReportOptions

    func run() throws {
        let articles = try files.flatMap { try GoldArticle.read($0) }
        let corpus = try GoldCorpus(articles.map { ($0.id, $0.text, nil) }, threads: options.threads)
        let (table, seconds) = try corpus.run(pipeline)
        let predicted = try AttributionTable(table, corpus).attributions(texts: articles.count)
        var metric = QuotationMetric()
        var report = Report()
        for (article, own) in zip(articles, predicted) {
            let gold = article.attributions ?? []
            metric.add(own, gold: gold, text: article.text)
            addErrors(article.id, own, gold, to: &report)
        }
        report.add(metric)
        report.add("seconds", "\(Report.percent(seconds / 100)) for \(articles.count) articles")
        report.show(worst: options.worst)
        if let path = options.write {
            try PredictionFile.write(
                zip(articles, predicted).map { AttributionLine($0, $1) },
                to: path
            )
        }
    }

    private func addErrors(
        _ id: String,
        _ predicted: [PredictedAttribution],
        _ gold: [GoldAttribution],
        to report: inout Report
    ) {
        let threshold = QuotationMetric.looseThreshold
        let missed = gold.filter {
            !SpanOverlap.isCovered($0.content, by: predicted.map(\.content), threshold)
        }
        let wrong = predicted.filter {
            !SpanOverlap.isCovered($0.content, by: gold.map(\.content), threshold)
        }
        for item in missed { report.addError("missed: \(item.kind)") }
        for item in wrong { report.addError("wrong: \(item.kind) by \(item.via)") }
        for item in gold where item.kind != "indirect" {
            guard let best = SpanOverlap.best(for: item.content, among: predicted.map(\.content), threshold)
            else { continue }
            let guess = predicted[best]
            if guess.source.isEmpty {
                report.addError("speaker: none by \(guess.via)")
            } else if guess.source.shared(with: item.source) == 0 {
                report.addError("speaker: other by \(guess.via)")
            }
        }
        report.addArticle(id, missed: missed.count, wrong: wrong.count)
    }
}

extension Report {
    /// The figures for quotations.
    mutating func add(_ metric: QuotationMetric) {
        add("content, overlap 0.3", metric.loose)
        add("content, overlap 0.8", metric.tight)
        add("exact source", metric.source)
        add("exact cue", metric.cue)
        add("exact content", metric.content)
        addRecall("direct recall", metric.direct)
        addRecall("speaker overlap, direct + mixed", metric.speaker)
        add("sure=high, content and speaker", metric.sure)
    }
}
