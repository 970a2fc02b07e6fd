import PipelineLanguage
import StageKit

/// What can be wrong with the words of a command line.
enum UsageFailure {
    static func unknown(_ form: CommandForm, _ spelling: String) -> Failure {
        let begun = form.spellings.filter { $0.hasPrefix(spelling) }
        if begun.count > 1 {
            let list = begun.joined(separator: ", ")
            return failure(form, "'\(spelling)' may be any of \(list)")
        }
        let guess = Guess.nearest(to: spelling, among: form.spellings)
        return failure(form, "there is no option '\(spelling)'", guess.map { "did you mean '\($0)'?" })
    }

    static func valueMissing(_ form: CommandForm, _ option: CommandOption) -> Failure {
        failure(form, "\(option.spelling) takes a value: \(option.usage)")
    }

    static func valueOfFlag(_ form: CommandForm, _ option: CommandOption) -> Failure {
        failure(form, "\(option.spelling) takes no value")
    }

    static func number(_ form: CommandForm, _ name: String, _ text: String, _ range: ClosedRange<Int>)
        -> Failure
    {
        let bounds =
            range.upperBound == .max
            ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
        return failure(form, "--\(name) takes \(bounds), not '\(text)'")
    }

    static func choice(_ form: CommandForm, _ name: String, _ text: String) -> Failure {
        let choices = form.option(name)?.choices ?? []
        let guess = Guess.nearest(to: text, among: choices)
        return failure(
            form,
            "--\(name) takes \(choices.joined(separator: ", ")), not '\(text)'",
            guess.map { "did you mean '\($0)'?" }
        )
    }

    static func missing(_ form: CommandForm, _ operand: Operand) -> Failure {
        failure(form, "\(operand.name) is missing: \(CommandHelp.usage(form))")
    }

    static func surplus(_ form: CommandForm, _ word: String) -> Failure {
        failure(form, "'\(word)' is one word too many: \(CommandHelp.usage(form))")
    }

    static func verb(_ verb: String, of command: String, among verbs: [String]) -> Failure {
        let guess = Guess.nearest(to: verb, among: verbs)
        let hint = guess.map { "did you mean '\(command) \($0)'?" }
        return Failure(
            "usage",
            "there is no '\(command) \(verb)'",
            hint: hint ?? "There are \(verbs.joined(separator: ", "))."
        )
    }

    static func value(_ form: CommandForm, _ message: String) -> Failure { failure(form, message) }

    private static func failure(_ form: CommandForm, _ message: String, _ hint: String? = nil) -> Failure {
        Failure("usage", message, hint: hint ?? "\(form.name) --help tells what there is.")
    }
}
