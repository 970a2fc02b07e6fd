import ArgumentParser
import Evaluation
import GoldData
import StageKit

/// Key phrases: micro and macro F1 at 5, 10 and 15, by Porter stems.
struct KeywordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keywords",
        abstract: "Key phrases of each article against those people gave it."
    )

    @Argument(help: "Articles with key phrases, JSON Lines.")
    var files: [String]

    @ArgumentParser.Option(help: "Gives a column 'phrase' for each value of 'article', the best first.")
    var pipeline = "articles | keywords per=article"

    @OptionGroup var options: ReportOptions

    private struct Prediction: Encodable {
        var id: String
        var keyphrases: [String]
    }

    func run() throws {
        let articles = try files.flatMap { try GoldArticle.read($0) }
        let corpus = try GoldCorpus(articles.map { ($0.id, $0.text, nil) }, threads: options.threads)
        let (table, seconds) = try corpus.run(pipeline)
        let predicted = try phrases(table, corpus, count: articles.count)
        var metric = KeyphraseMetric()
        var report = Report()
        for (article, phrases) in zip(articles, predicted) {
            metric.add(phrases, gold: article.keyphrases ?? [])
            addErrors(article, phrases, &metric, to: &report)
        }
        for cut in [5, 10, 15] {
            report.add("micro @\(cut)", metric.pooled[cut] ?? MatchCounts())
            report.add("macro F1@\(cut)", Report.percent(metric.macroF1(at: cut)))
        }
        report.add("seconds", "\(Report.percent(seconds / 100)) for \(articles.count) articles")
        report.show(worst: options.worst)
        if let path = options.write {
            let lines = zip(articles, predicted).map {
                Prediction(id: $0.id, keyphrases: Array($1.prefix(15)))
            }
            try PredictionFile.write(lines, to: path)
        }
    }

    private func phrases(_ table: Table, _ corpus: GoldCorpus, count: Int) throws -> [[String]] {
        guard let ids = try table.column("article"), let phrases = try table.column("phrase") else {
            throw Failure("columns", "the pipeline gives no columns 'article' and 'phrase'")
        }
        let texts = corpus.textByID
        var lists = Array(repeating: [String](), count: count)
        for row in 0..<table.rowCount {
            guard let id = ids.text(row, in: table.corpus), let text = texts[id],
                let phrase = phrases.text(row, in: table.corpus)
            else { continue }
            lists[text].append(phrase)
        }
        return lists
    }

    /// Why gold phrases are not among the first ten.
    private func addErrors(
        _ article: GoldArticle,
        _ phrases: [String],
        _ metric: inout KeyphraseMetric,
        to report: inout Report
    ) {
        let ranked = metric.distinct(phrases)
        let gold = metric.distinct(article.keyphrases ?? [])
        let words = article.text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }
        let text = " " + metric.stemmed(words.joined(separator: " ")) + " "
        let missed = gold.filter { !ranked.prefix(10).contains($0) }
        for phrase in missed {
            let length = phrase.split(separator: " ").count
            if !text.contains(" \(phrase) ") {
                report.addError("missed: not in the text as it stands")
            } else if let rank = ranked.firstIndex(of: phrase) {
                let range = rank < 15 ? "11–15" : rank < 30 ? "16–30" : "after 30"
                report.addError("missed: ranked \(range), of \(length) words")
            } else {
                report.addError("missed: no candidate, of \(length) words")
            }
        }
        report.addArticle(
            article.id,
            missed: missed.count,
            wrong: ranked.prefix(10).count { !gold.contains($0) }
        )
    }
}
