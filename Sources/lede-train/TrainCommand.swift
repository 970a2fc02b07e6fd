import ArgumentParser
import GoldData
import Glibc
import Tagging

/// `lede-train`: learns the data that the tagger ships with.
@main
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lede-train",
        abstract: "Learn the tagger's weights and the lemma rules from treebanks in CoNLL-U.",
        discussion: "Equal treebanks in equal order give equal bytes."
    )

    @Argument(help: "Treebanks to learn from, gzip or not.")
    var treebanks: [String]

    @Option(help: "A treebank to measure on.")
    var measure: String?

    @Option(help: "Rounds over the treebanks.")
    var rounds = 10

    @Option(help: "The folder that the three files of data are written to.")
    var folder = "Sources/CTaggingModel"

    func run() throws {
        let sentences = try treebanks.flatMap { try Treebank.read($0) }
        let training = TaggerTraining(epochs: rounds) { print($0) }
        let model = training.model(sentences)
        let rules = LemmaTraining().rules(sentences)
        try write(model, to: "tagging-model.bin")
        try write(rules, to: "lemma-rules.txt")
        let names = NameTraining()
        try write(names.model(NameTraining.examples(sentences)), to: "name-model.bin")
        print("kinds of names: \(names.crossValidated(sentences))% right on documents not learned from")
        if let measure {
            let score = TaggerScore(model, rules, try Treebank.read(measure))
            print("\(measure): of \(score.count) tokens \(score.tags)% of tags are right,")
            print("\(score.lemmas)% of lemmas with the tags given, \(score.lemmasOfOwnTags)% with its own")
        }
    }

    private func write(_ bytes: [UInt8], to name: String) throws {
        let path = "\(folder)/\(name)"
        guard let file = fopen(path, "wb") else { throw GoldFile.Unreadable(path, "cannot be written") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw GoldFile.Unreadable(path, "cannot be written")
        }
        print("\(path): \(bytes.count) bytes")
    }
}
