import ArgumentParser
import Workbench

/// `lede index CORPUS…`.
struct IndexCommand: ParsableCommand, LedeCommand {
    static let name = "index"

    static let configuration = CommandConfiguration(
        commandName: "lede index",
        abstract: "Read what is new or changed in a corpus, so that it opens at once.",
        discussion: """
            What was read is kept in a folder .lede beside the corpus, or in the user's cache folder where that cannot \
            be written. It may be deleted at any time: the files of the corpus are the truth.
            """
    )

    @ArgumentParser.Argument(help: "Folders, files and globs.")
    var corpus: [String]

    @OptionGroup var shared: SharedOptions

    func perform() -> SessionStatus { IndexRun(shared.session(corpus)).run() }
}
