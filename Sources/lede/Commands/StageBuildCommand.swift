import StageKit
import StageLoader
import Workbench

/// `lede stage build [PATH…]`.
struct StageBuildCommand: LedeCommand {
    static let form = CommandForm(
        name: "lede stage build",
        abstract: "Compile stages to modules that can be loaded, and print where those are.",
        operands: [
            Operand(name: "PATH", help: "Stages, or folders of stages; ./stages unless told.", count: .many)
        ]
    )

    private let paths: [String]

    init(_ words: CommandWords) throws(Failure) {
        paths = words.operands.isEmpty ? ["stages"] : words.operands
    }

    func perform() -> SessionStatus {
        let console = Console(.current)
        do {
            let builder = ModuleBuilder(try Kit.current())
            let folders = try paths.flatMap { try StageFolder.find($0) }
            let isBuilt = folders.map { build($0, builder, console) }
            return isBuilt.allSatisfy { $0 } ? .success : .failed
        } catch {
            console.tell(error)
            return .failed
        }
    }

    /// False when it could not be built, which is told; the others are built nevertheless.
    private func build(_ folder: StageFolder, _ builder: ModuleBuilder, _ console: Console) -> Bool {
        guard case .swift = folder.content else { return true }
        do {
            let built = try builder.build(folder)
            if !built.warnings.isEmpty { console.tell(built.warnings) }
            try console.print([built.path])
            return true
        } catch {
            console.tell(error)
            return false
        }
    }
}
