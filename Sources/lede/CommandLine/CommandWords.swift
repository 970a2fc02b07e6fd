import StageKit

/// The words of a command line, sorted into options and operands.
struct CommandWords {
    /// The command they were read for.
    let form: CommandForm
    /// In their order.
    private(set) var operands: [String] = []
    private var given: [String: [String]] = [:]

    /// No words yet.
    init(_ form: CommandForm) { self.form = form }

    /// Notes a value of an option; of a flag, the empty one.
    mutating func add(_ value: String, to option: String) { given[option, default: []].append(value) }

    /// Notes an operand.
    mutating func add(_ operand: String) { operands.append(operand) }

    /// Whether the flag was given.
    func flag(_ name: String) -> Bool { given[name] != nil }

    /// All values of an option, in their order.
    func values(_ name: String) -> [String] { given[name, default: []] }

    /// The value of an option; the last if there are several.
    func value(_ name: String) -> String? { given[name]?.last }

    /// The value as a whole number in that range.
    func integer(_ name: String, _ range: ClosedRange<Int>) throws(Failure) -> Int? {
        guard let text = value(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw UsageFailure.number(form, name, text, range)
        }
        return number
    }

    /// The value as a number above 0, whole or not.
    func number(_ name: String) throws(Failure) -> Double? {
        guard let text = value(name) else { return nil }
        guard let number = Double(text), number > 0, number.isFinite else {
            throw UsageFailure.value(form, "--\(name) takes a number above 0, not '\(text)'")
        }
        return number
    }

    /// The value as one of a list.
    func choice<C: RawRepresentable<String>>(_ name: String, _: C.Type) throws(Failure) -> C? {
        guard let text = value(name) else { return nil }
        guard let choice = C(rawValue: text) else { throw UsageFailure.choice(form, name, text) }
        return choice
    }

    /// Refuses operands that are missing or too many.
    func checkOperands() throws(Failure) {
        let needed = form.operands.filter { !$0.canBeLeftOut }
        if operands.count < needed.count { throw UsageFailure.missing(form, needed[operands.count]) }
        let takesMany = form.operands.last?.takesMany ?? false
        if !takesMany, operands.count > form.operands.count {
            throw UsageFailure.surplus(form, operands[form.operands.count])
        }
    }
}
