import Bundled
import StageKit
import StageLoader
import Workbench

/// `lede worker MODULE [CORPUS…]`: the stages of a module in a process of its own; started by the program.
struct WorkerCommand: LedeCommand {
    static let form = CommandForm(
        name: "lede worker",
        abstract: "Answer for the stages of a module, by the line protocol; the program starts this itself.",
        operands: [Operand(name: "MODULE", help: "A built module."), .corpus(.many)],
        options: [SharedOptions.noStore]
    )

    private let module: String
    private let corpus: [String]
    private let noStore: Bool

    init(_ words: CommandWords) throws(Failure) {
        module = words.operands[0]
        corpus = Array(words.operands.dropFirst())
        noStore = words.flag("no-store")
    }

    func perform() -> SessionStatus {
        let settings = SessionSettings(
            corpus: corpus,
            stages: [],
            layers: BundledStages.layers,
            threads: 1,
            store: !noStore
        )
        let session = Session(settings, Console(.none))
        let worker = StageWorker(module: module, layers: BundledStages.layers) { try session.corpus() }
        return worker.run() ? .success : .failed
    }
}
