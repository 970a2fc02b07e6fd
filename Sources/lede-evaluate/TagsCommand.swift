import ArgumentParser
import Evaluation
import GoldData
import StageKit
import Tagging

/// Parts of speech: accuracy on gold tokens.
struct TagsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tags",
        abstract: "Parts of speech against treebanks, tokens given."
    )

    @Argument(help: "Treebanks in CoNLL-U.")
    var files: [String]

    @OptionGroup var options: ReportOptions

    private struct Prediction: Encodable {
        var tokens: [String]
        var tags: [String]
    }

    func run() throws {
        let treebank = try files.flatMap { try Treebank.read($0) }
        let tags = SentenceTagger(Tagger()).tags(treebank.map { $0.tokens.map(\.form) })
        var accuracy = TagAccuracy()
        for (sentence, own) in zip(treebank, tags) {
            accuracy.add(own.map(\.name), gold: sentence.tokens.map(\.tag))
        }
        var report = Report()
        report.add(
            "UPOS accuracy",
            "\(Report.percent(accuracy.accuracy))  (\(accuracy.right) of \(accuracy.count))"
        )
        for (kind, count) in accuracy.confusions { report.addError(kind, count) }
        report.show(worst: options.worst)
        if let path = options.write {
            let lines = zip(treebank, tags).map { sentence, own in
                Prediction(tokens: sentence.tokens.map(\.form), tags: own.map(\.name))
            }
            try PredictionFile.write(lines, to: path)
        }
    }
}
