import StageKit
import Workbench

/// `lede index CORPUS…`.
struct IndexCommand: LedeCommand {
    static let form = CommandForm(
        name: "lede index",
        abstract: "Read what is new or changed in a corpus, so that it opens at once.",
        discussion: [
            """
            What was read is kept in a folder .lede beside the corpus, or in the user's cache folder where that cannot \
            be written. It may be deleted at any time: the files of the corpus are the truth.
            """
        ],
        operands: [.corpus(.some)],
        options: SharedOptions.list
    )

    private let corpus: [String]
    private let shared: SharedOptions

    init(_ words: CommandWords) throws(Failure) {
        corpus = words.operands
        shared = try SharedOptions(words)
    }

    func perform() -> SessionStatus { IndexRun(shared.session(corpus)).run() }
}
