import ArgumentParser
import GoldData
import Glibc
import Tagging

/// `lede-train`: learns the data that the tagger ships with.
@main
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lede-train",
        abstract: "Learn the tagger's weights from treebanks in CoNLL-U.",
        discussion: "Equal treebanks in equal order give equal bytes."
    )

    @Argument(help: "Treebanks to learn from, gzip or not.")
    var treebanks: [String]

    @Option(help: "A treebank to measure on.")
    var measure: String?

    @Option(help: "Rounds over the treebanks.")
    var rounds = 8

    @Option(name: .customLong("write"), help: "The file to write.")
    var output: String

    func run() throws {
        let sentences = try treebanks.flatMap { try Treebank.read($0) }
        let training = TaggerTraining(epochs: rounds) { print($0) }
        let model = training.model(sentences)
        try write(model)
        print("\(model.count) bytes written to \(output)")
        if let measure {
            let score = TaggerScore(model, try Treebank.read(measure))
            print("\(measure): \(score.right) of \(score.count) tags right, \(score.percent)%")
        }
    }

    private func write(_ bytes: [UInt8]) throws {
        guard let file = fopen(output, "wb") else { throw GoldFile.Unreadable(output, "cannot be written") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw GoldFile.Unreadable(output, "cannot be written")
        }
    }
}
