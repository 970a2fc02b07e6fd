import CGetopt
import Glibc
import StageKit

/// Reads words with `getopt_long` of the C library (GNU conventions: options anywhere, `--name=value`, `--` ends
/// them, an unambiguous beginning of a name is enough).
///
/// A library that declares options by reflection took 2.5 ms of a process's start, and 2 more for what it loads:
/// a third of the time to a first answer.
struct OptionScanner {
    /// What was found in the words.
    enum Outcome {
        case words(CommandWords)
        case helpIsAsked
    }

    private static let firstValue: Int32 = 256
    private let form: CommandForm
    private let options: [CommandOption]

    /// Reads for that command.
    init(_ form: CommandForm) {
        self.form = form
        options = form.options + [.help]
    }

    /// The words sorted; their operands are counted, their values not looked at.
    func scan(_ words: [String]) throws(Failure) -> Outcome {
        var strings = ([form.name] + words).map { strdup($0) } + [nil]
        let names = options.enumerated().map { place, option in
            CGetopt.option(
                name: UnsafePointer(strdup(option.name)),
                has_arg: option.value == nil ? no_argument : required_argument,
                flag: nil,
                val: Self.firstValue + Int32(place)
            )
        }
        defer {
            for string in strings { free(string) }
            for name in names { free(UnsafeMutablePointer(mutating: name.name)) }
        }
        return try scan(&strings, names + [CGetopt.option()])
    }

    private func scan(_ strings: inout [UnsafeMutablePointer<CChar>?], _ names: [CGetopt.option])
        throws(Failure)
        -> Outcome
    {
        let count = Int32(strings.count - 1)
        // The colon in front tells a value that is missing from an option that is not there.
        let letters = options.reduce(into: ":h") { if $1.name.utf8.count == 1 { $0 += $1.name + ":" } }
        var found = CommandWords(form)
        cgetopt_begin()
        var step = cgetopt_next(count, &strings, letters, names)
        while step.code != -1 {
            if let refusal = refusal(step, strings) { throw refusal }
            let option = option(step.code)
            if option.name == CommandOption.help.name { return .helpIsAsked }
            found.add(step.value.map { String(cString: $0) } ?? "", to: option.name)
            step = cgetopt_next(count, &strings, letters, names)
        }
        for string in strings[Int(step.next)..<Int(count)] {
            found.add(string.map { String(cString: $0) } ?? "")
        }
        try found.checkOperands()
        return .words(found)
    }

    /// The option that a value of `getopt_long` stands for.
    private func option(_ value: Int32) -> CommandOption {
        if value >= Self.firstValue { return options[Int(value - Self.firstValue)] }
        let letter = String(UnicodeScalar(UInt8(value)))
        return options.first { $0.name == letter } ?? .help
    }

    /// What is wrong with the word at which the step stopped; nil if nothing is.
    private func refusal(_ step: cgetopt_step, _ strings: [UnsafeMutablePointer<CChar>?]) -> Failure? {
        switch UInt8(truncatingIfNeeded: step.code) {
        case _ where step.code > UInt8.max: return nil
        case UInt8(ascii: ":"): return UsageFailure.valueMissing(form, option(step.refused))
        case UInt8(ascii: "?"): break
        default: return nil
        }
        if step.refused >= Self.firstValue { return UsageFailure.valueOfFlag(form, option(step.refused)) }
        if step.refused > 0 {
            return UsageFailure.unknown(form, "-" + String(UnicodeScalar(UInt8(step.refused))))
        }
        let word = strings[Int(step.next) - 1].map { String(cString: $0) } ?? ""
        return UsageFailure.unknown(form, String(word.prefix { $0 != "=" }))
    }
}
