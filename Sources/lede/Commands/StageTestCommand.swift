import Bundled
import StageKit
import StageLoader
import StageTestKit
import Workbench

/// `lede stage test [PATH|NAME…]`.
struct StageTestCommand: LedeCommand {
    static let form = CommandForm(
        name: "lede stage test",
        abstract: "Run the cases and examples of stages, and hold them to what every stage must keep.",
        operands: [
            Operand(
                name: "STAGE",
                help: "Stages by path or name, or folders of stages; ./stages unless told.",
                count: .many
            )
        ]
    )

    private let stages: [String]

    init(_ words: CommandWords) throws(Failure) {
        stages = words.operands.isEmpty ? ["stages"] : words.operands
    }

    func perform() -> SessionStatus {
        let console = Console(.current)
        let library = StageLibrary(bundled: BundledStages.all)
        do {
            let faults = try stages.reduce(0) { try $0 + test($1, library, console) }
            return faults == 0 ? .success : .failed
        } catch {
            console.tell(error)
            return .failed
        }
    }

    /// How many faults the stages at a path, or of a name, have.
    private func test(_ given: String, _ library: StageLibrary, _ console: Console) throws -> Int {
        if let bundled = library.stages.first(where: { $0.declaration.name == given }) {
            return try report(given, conformance(bundled, library), console)
        }
        return try folders(given).reduce(0) { faults, folder in
            do { return try faults + test(folder, library, console) } catch {
                console.tell(error)
                return faults + 1
            }
        }
    }

    /// The stages at a path, or of a name among those that a session finds.
    private func folders(_ given: String) throws -> [StageFolder] {
        let found = StagePlaces.stages(in: StagePlaces.standard).filter { $0.name == given }
        return found.isEmpty ? try StageFolder.find(given) : found
    }

    /// How many faults the stages of one folder have.
    private func test(_ folder: StageFolder, _ library: StageLibrary, _ console: Console) throws -> Int {
        var faults = 0
        let loaded = try library.load(folder)
        if let cases = folder.cases {
            let found = try CaseFile(cases).faults(stages: library.stages, layers: BundledStages.layers)
            faults += try report("\(folder.name).cases", found, console)
        }
        for name in loaded.names {
            guard let stage = library.stages.first(where: { $0.declaration.name == name }) else { continue }
            faults += try report(name, conformance(stage, library), console)
        }
        return faults
    }

    private func conformance(_ stage: any Stage.Type, _ library: StageLibrary) throws -> [String] {
        try Conformance(of: stage, with: library.stages, layers: BundledStages.layers).faults()
    }

    private func report(_ name: String, _ faults: [String], _ console: Console) throws -> Int {
        try console.print(
            [faults.isEmpty ? "ok      \(name)" : "FAILED  \(name)"] + faults.map { "        \($0)" }
        )
        return faults.count
    }
}
