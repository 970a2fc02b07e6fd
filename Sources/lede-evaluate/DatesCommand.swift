import ArgumentParser
import Evaluation
import GoldData
import StageKit
import TextCore

/// Expressions of time: strict, relaxed and value F1 as in TempEval-3.
struct DatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dates",
        abstract: "Expressions of time against those people marked in TimeML."
    )

    @Argument(help: "TimeML files.")
    var files: [String]

    @ArgumentParser.Option(help: "Gives places with columns type and value.")
    var pipeline = "articles | dates anchor=declared"

    @ArgumentParser.Option(help: "Moves the dates of publication by so many months, as wrong headers do.")
    var shift = 0

    @Flag(help: "Leaves the dates of publication out.")
    var undated = false

    @OptionGroup var options: ReportOptions

    private struct Prediction: Encodable {
        var id: String
        var start: Int
        var end: Int
        var type: String
        var value: String
    }

    func run() throws {
        let documents = try files.sorted().map { try TimeMLDocument(path: $0) }
        let corpus = try GoldCorpus(
            documents.map { ($0.id, $0.text, published($0)) },
            threads: options.threads
        )
        let (table, seconds) = try corpus.run(pipeline)
        let predicted = try expressions(table, corpus, count: documents.count)
        var metric = TimexMetric()
        var report = Report()
        for (document, own) in zip(documents, predicted) {
            let blanks = TimexSpan.blanksBefore(document.text)
            func solid(_ expression: TimeMLDocument.Expression) -> TimexSpan {
                TimexSpan(
                    TimexSpan.solid(expression.range, in: blanks),
                    type: expression.type,
                    value: expression.value
                )
            }
            let guesses = own.map(solid)
            let matches = metric.add(guesses, gold: document.expressions.map(solid))
            addErrors(document, guesses, own, matches, to: &report)
        }
        report.add("strict", metric.strict)
        report.add("relaxed", metric.relaxed)
        report.add("value F1", Report.percent(metric.valueF1))
        report.add("type F1", Report.percent(metric.typeF1))
        report.add("anchored", try anchored(table))
        report.add("seconds", "\(Report.percent(seconds / 100)) for \(documents.count) articles")
        report.show(worst: options.worst)
        if let path = options.write { try write(zip(documents, predicted), to: path) }
    }

    /// The date an article is said to be published on.
    private func published(_ document: TimeMLDocument) -> String? {
        guard !undated, let created = document.created else { return nil }
        guard shift != 0 else { return String(created.prefix(10)) }
        guard let day = DateInterval(timex3: String(created.prefix(10)))?.first else { return nil }
        let months = Int(day.year) * 12 + Int(day.month) - 1 + shift
        let (year, month) = (months / 12, months % 12 + 1)
        let last = CalendarDay.daysInMonth(month, year: year)
        return CalendarDay(year: year, month: month, day: min(Int(day.day), last))?.description
    }

    /// How many expressions were set against the date of publication.
    private func anchored(_ table: Table) throws -> String {
        guard let anchors = try table.column("anchor") else { return "no column 'anchor'" }
        let days = (0..<table.rowCount).count {
            anchors.text($0, in: table.corpus).flatMap { DateInterval(timex3: $0)?.day } != nil
        }
        return "\(days) of \(table.rowCount) set against a date of publication"
    }

    private func expressions(_ table: Table, _ corpus: GoldCorpus, count: Int) throws -> [[TimeMLDocument
        .Expression]]
    {
        let (types, values) = (try table.column("type"), try table.column("value"))
        var lists = Array(repeating: [TimeMLDocument.Expression](), count: count)
        for row in 0..<table.rowCount {
            let place = table.places[row]
            lists[corpus.text(ofArticle: place.article)].append(
                TimeMLDocument.Expression(
                    range: corpus.span(CollectionOfOne(place.tokens), of: place.article).hull,
                    type: types?.text(row, in: table.corpus) ?? "",
                    value: values?.text(row, in: table.corpus) ?? ""
                )
            )
        }
        return lists
    }

    private func addErrors(
        _ document: TimeMLDocument,
        _ guesses: [TimexSpan],
        _ expressions: [TimeMLDocument.Expression],
        _ matches: [Int?],
        to report: inout Report
    ) {
        for (index, match) in matches.enumerated() {
            let gold = document.expressions[index]
            guard let match else {
                report.addError("missed: \(gold.type)")
                continue
            }
            if guesses[match].type != gold.type {
                report.addError("type: \(gold.type) as \(guesses[match].type)")
            } else if guesses[match].value != gold.value {
                report.addError("value: \(gold.type)")
            }
            if expressions[match].range != gold.range { report.addError("extent: \(gold.type)") }
        }
        let matched = Set(matches.compactMap { $0 })
        for (index, guess) in guesses.enumerated() where !matched.contains(index) {
            report.addError("wrong: \(guess.type)")
        }
        report.addArticle(
            document.id,
            missed: matches.count { $0 == nil },
            wrong: guesses.count - matched.count
        )
    }

    private func write(
        _ documents: Zip2Sequence<[TimeMLDocument], [[TimeMLDocument.Expression]]>,
        to path: String
    ) throws {
        let lines = documents.flatMap { document, own in
            own.map {
                Prediction(
                    id: document.id,
                    start: $0.range.lowerBound,
                    end: $0.range.upperBound,
                    type: $0.type,
                    value: $0.value
                )
            }
        }
        try PredictionFile.write(lines, to: path)
    }
}
