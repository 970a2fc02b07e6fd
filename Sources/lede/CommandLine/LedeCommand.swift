import StageKit
import Workbench

/// A way to call the program.
protocol LedeCommand {
    /// What it is called and takes.
    static var form: CommandForm { get }
    /// Takes what the words say; refuses values that it cannot take.
    init(_ words: CommandWords) throws(Failure)
    /// Does what was asked.
    func perform() -> SessionStatus
}

extension LedeCommand {
    /// Reads the words and does what they ask.
    static func run(_ words: [String]) -> SessionStatus {
        let console = Console(.current)
        do {
            switch try OptionScanner(form).scan(words) {
            case .words(let words): return try Self(words).perform()
            case .helpIsAsked: return console.say(CommandHelp(form).lines)
            }
        } catch {
            console.tell(error)
            return .usage
        }
    }
}
