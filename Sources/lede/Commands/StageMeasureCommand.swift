import Bundled
import CorpusRuntime
import Rendering
import StageKit
import StageLoader
import StageTestKit
import Workbench

/// `lede stage measure STAGE CORPUS…`.
struct StageMeasureCommand: LedeCommand {
    static let form = CommandForm(
        name: "lede stage measure",
        abstract: "Tell how many rows a second stages give: in this program, and in a process of their own.",
        discussion: [
            "Each way runs the stage's first example, up to the stage; the best of several runs counts."
        ],
        operands: [Operand(name: "STAGE", help: "A stage, or a folder of stages."), .corpus(.some)],
        options: [
            SharedOptions.threads,
            CommandOption(
                name: "runs",
                value: "COUNT",
                help: "Runs of each way, taken in turns; 5 unless told."
            ),
        ]
    )

    private let stage: String
    private let corpus: [String]
    private let threads: Int
    private let runs: Int

    init(_ words: CommandWords) throws(Failure) {
        stage = words.operands[0]
        corpus = Array(words.operands.dropFirst())
        threads = try SharedOptions.threads(words)
        runs = try words.integer("runs", 1...1000) ?? 5
    }

    func perform() -> SessionStatus {
        let console = Console(.current)
        do {
            let settings = SessionSettings(
                corpus: corpus,
                stages: [],
                layers: BundledStages.layers,
                threads: threads
            )
            let snapshot = try Session(settings, console).corpus()
            for folder in try StageFolder.find(stage) { try measure(folder, snapshot, console) }
            return .success
        } catch {
            console.tell(error)
            return .failed
        }
    }

    private func measure(_ folder: StageFolder, _ corpus: CorpusSnapshot, _ console: Console) throws {
        let here = StageLibrary(bundled: BundledStages.all)
        let apart = StageLibrary(
            bundled: BundledStages.all,
            worker: ["--no-store"] + self.corpus,
            isApart: true
        )
        let libraries = folder.isProgram ? [("as a program", here)] : [("here", here), ("apart", apart)]
        let names = try libraries.map { try $0.1.load(folder).names }.last ?? []
        for name in names {
            let measures = libraries.map { way, library in
                StageMeasure(
                    name,
                    way,
                    StageBench(corpus, stages: library.stages, layers: BundledStages.layers)
                )
            }
            for _ in 0...runs {
                for measure in measures { try measure.run(threads) }
            }
            try console.print(measures.map(\.line))
        }
    }
}

/// A stage in one way of running it.
private final class StageMeasure {
    private let name: String
    private let way: String
    private let bench: StageBench
    private let call: String
    /// Of each run; the first warms up.
    private var seconds: [Double] = []
    private var rows = 0

    init(_ name: String, _ way: String, _ bench: StageBench) {
        self.name = name
        self.way = way
        self.bench = bench
        call = bench.call(of: name) ?? "articles | \(name)"
    }

    func run(_ threads: Int) throws {
        let result = try bench.run(call, threads: threads)
        rows = result.table.rowCount
        seconds.append(result.ledger.seconds)
    }

    var line: String {
        let best = seconds.dropFirst().min() ?? 0
        let rate = best > 0 ? Int(Double(rows) / best) : 0
        let milliseconds = Int((best * 1000).rounded())
        return "\(name)\t\(way)\t\(NumberText.grouped(rows)) rows\t\(NumberText.grouped(milliseconds)) ms\t"
            + "\(NumberText.grouped(rate)) rows/s\t\(call)"
    }
}
