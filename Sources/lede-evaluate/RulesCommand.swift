import ArgumentParser
import GoldData
import StageKit

/// Segmentation rules: texts whose sentences must come out exactly.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Texts that must be cut into just these sentences."
    )

    @Argument(help: "Rules, JSON.")
    var file: String

    @OptionGroup var options: ReportOptions

    private struct Prediction: Encodable {
        var name: String
        var sentences: [String]
    }

    func run() throws {
        let rules = try SegmentationRule.read(file)
        let corpus = try GoldCorpus(rules.map { ($0.name, $0.text, nil) }, threads: options.threads)
        let (table, _) = try corpus.run("parts | sentences")
        var sentences = Array(repeating: [String](), count: rules.count)
        let texts = try table.column("text")
        for row in 0..<table.rowCount {
            let text = corpus.text(ofArticle: table.places[row].article)
            sentences[text].append(texts?.text(row, in: table.corpus) ?? "")
        }
        var report = Report()
        for isGolden in [true, false] {
            let own = rules.indices.filter { rules[$0].isGolden == isGolden }
            let passed = own.count { Self.isEqual(sentences[$0], rules[$0].expected) }
            report.add(isGolden ? "golden rules" : "other rules", "\(passed) of \(own.count)")
        }
        for (index, rule) in rules.enumerated() where !Self.isEqual(sentences[index], rule.expected) {
            report.addError("\(rule.name): \(sentences[index])")
        }
        report.show(worst: options.worst)
        if let path = options.write {
            try PredictionFile.write(
                zip(rules, sentences).map { Prediction(name: $0.name, sentences: $1) },
                to: path
            )
        }
    }

    /// Blanks at the ends of sentences and line breaks in them do not count.
    private static func isEqual(_ sentences: [String], _ expected: [String]) -> Bool {
        func plain(_ text: String) -> String {
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return sentences.map(plain) == expected.map(plain)
    }
}
