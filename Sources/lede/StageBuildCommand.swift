import ArgumentParser
import StageLoader
import Workbench

/// `lede stage build [PATH…]`.
struct StageBuildCommand: ParsableCommand, LedeCommand {
    static let configuration = CommandConfiguration(
        commandName: "lede stage build",
        abstract: "Compile stages to modules that can be loaded, and print where those are."
    )

    @ArgumentParser.Argument(help: "Stages, or folders of stages; ./stages unless told.")
    var paths: [String] = ["stages"]

    func perform() -> SessionStatus {
        let console = Console(.current)
        do {
            let builder = ModuleBuilder(try Kit.current())
            for folder in try paths.flatMap({ try StageFolder.find($0) }) {
                guard case .swift = folder.content else { continue }
                let built = try builder.build(folder)
                if !built.warnings.isEmpty { console.tell(built.warnings) }
                try console.print([built.path])
            }
            return .success
        } catch {
            console.tell(error)
            return .failed
        }
    }
}
