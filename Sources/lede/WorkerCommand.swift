import ArgumentParser
import Bundled
import Glibc
import StageLoader
import Workbench

/// `lede worker MODULE [CORPUS…]`: the stages of a module in a process of its own; started by the program.
struct WorkerCommand: ParsableCommand, LedeCommand {
    static let name = "worker"

    static let configuration = CommandConfiguration(
        commandName: "lede worker",
        abstract: "Answer for the stages of a module, by the line protocol; the program starts this itself."
    )

    @ArgumentParser.Argument(help: "A built module.")
    var module: String

    @ArgumentParser.Argument(help: "Folders, files and globs.")
    var corpus: [String] = []

    @Flag(help: "Keep nothing of the corpus on the disk, and use nothing that was kept.")
    var noStore = false

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
