import ArgumentParser
import Workbench

/// `lede --generate-completion-script SHELL`: what a shell can complete.
struct CompletionCommand: ParsableCommand, LedeCommand {
    static let name = "--generate-completion-script"

    static let configuration = CommandConfiguration(commandName: "lede")

    @OptionGroup var explore: ExploreCommand

    func perform() -> SessionStatus { explore.perform() }
}
