import ArgumentParser
import GoldData
import Glibc
import Tagging

/// `lede-train`: makes the data that the program ships with from treebanks.
@main
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lede-train",
        abstract: "Make the data that the program ships with from treebanks in CoNLL-U.",
        discussion: "Equal treebanks in equal order give equal bytes.",
        subcommands: [TaggerCommand.self, NamesCommand.self, CountsCommand.self]
    )
}

/// The treebanks that a command reads.
struct TreebankArguments: ParsableArguments {
    @Argument(help: "Treebanks in CoNLL-U, gzip or not.")
    var treebanks: [String]

    /// The sentences of all, in the order given.
    func sentences() throws -> [TreebankSentence] { try treebanks.flatMap { try Treebank.read($0) } }
}

/// `lede-train tagger`: the data of the tagger.
struct TaggerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tagger",
        abstract: "Learn the tagger's weights, the lemma rules and the weights of names."
    )

    @OptionGroup var treebanks: TreebankArguments

    @Option(help: "A treebank to measure on.")
    var measure: String?

    @Option(help: "Rounds over the treebanks.")
    var rounds = 10

    @Option(help: "How many perceptrons learn; the tagger's weights are their mean.")
    var perceptrons = 6

    @Option(help: "The folder that the three files of data are written to.")
    var folder = "Sources/CTaggingModel"

    func run() throws {
        let sentences = try treebanks.sentences()
        let training = TaggerTraining(epochs: rounds, perceptrons: perceptrons) { print($0) }
        let model = training.model(sentences)
        let rules = LemmaTraining().rules(sentences)
        try DataFile.write(model, to: "\(folder)/tagging-model.bin")
        try DataFile.write(rules, to: "\(folder)/lemma-rules.txt")
        try NamesCommand.write(sentences, to: folder)
        if let measure {
            let score = TaggerScore(model, rules, try Treebank.read(measure))
            print("\(measure): of \(score.count) tokens \(score.tags)% of tags are right,")
            print("\(score.lemmas)% of lemmas with the tags given, \(score.lemmasOfOwnTags)% with its own")
        }
    }
}

/// `lede-train names`: of the data of the tagger the weights of names alone.
struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Learn the weights of names alone, as `tagger` does."
    )

    @OptionGroup var treebanks: TreebankArguments

    @Option(help: "The folder that the file is written to.")
    var folder = "Sources/CTaggingModel"

    func run() throws { try Self.write(treebanks.sentences(), to: folder) }

    static func write(_ sentences: [TreebankSentence], to folder: String) throws {
        let names = NameTraining()
        try DataFile.write(names.model(NameTraining.examples(sentences)), to: "\(folder)/name-model.bin")
        print("kinds of names: \(names.crossValidated(sentences))% right on documents not learned from")
    }
}

/// `lede-train counts`: the background that keywords are measured against.
struct CountsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "counts",
        abstract: "Count in how many documents each word stands, and as what part of speech."
    )

    @OptionGroup var treebanks: TreebankArguments

    @Option(help: "The file that the counts are written to.")
    var file = "Sources/CEnglishCounts/english-counts.txt"

    func run() throws {
        var counting = WordCounting()
        for treebank in treebanks.treebanks { counting.add(try Treebank.read(treebank)) }
        try DataFile.write(counting.table, to: file)
        print("\(counting.documents) documents")
    }
}

/// A file of data that the program ships with.
enum DataFile {
    /// Writes the file and says so.
    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "wb") else { throw GoldFile.Unreadable(path, "cannot be written") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw GoldFile.Unreadable(path, "cannot be written")
        }
        print("\(path): \(bytes.count) bytes")
    }
}
