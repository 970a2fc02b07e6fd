import StageKit

extension ScriptChecker {
    /// The value of an option that takes a single literal or word.
    mutating func plainValue(_ option: OptionDeclaration, _ syntax: ExpressionSyntax) -> OptionValue? {
        switch option.type {
        case .choice(let choices): return choice(option, syntax, choices)
        case .range: return range(option, syntax)
        default: break
        }
        guard let value = ScriptChecker.convert(syntax, option.type) else {
            tellType(option, syntax)
            return nil
        }
        switch value {
        case .integer(let number): return isWithin(option, Double(number), syntax) ? value : nil
        case .real(let number): return isWithin(option, number, syntax) ? value : nil
        case .text(let text) where option.type == .pattern: return isPattern(text, syntax) ? value : nil
        default: return value
        }
    }

    private static func convert(_ syntax: ExpressionSyntax, _ type: OptionType) -> OptionValue? {
        switch (type, syntax.literal) {
        case (.integer, .integer(let value)), (.integer, .days(let value)): .integer(value)
        case (.real, .integer(let value)): .real(Double(value))
        case (.real, .real(let value)): .real(value)
        case (.boolean, .boolean(let value)): .boolean(value)
        case (.text, _), (.pattern, _): syntax.plainText.map { .text($0) }
        case (.date, let literal?): literal.fitted(to: .date).map { .text($0.written) }
        default: nil
        }
    }

    private mutating func isPattern(_ text: String, _ syntax: ExpressionSyntax) -> Bool {
        do {
            _ = try WordQuery(text, compile: catalog.compilePattern)
            return true
        } catch {
            tell(.refused(ScriptChecker.failure(error)), syntax.span)
            return false
        }
    }

    private mutating func choice(
        _ option: OptionDeclaration,
        _ syntax: ExpressionSyntax,
        _ choices: [String]
    ) -> OptionValue? {
        guard let word = syntax.plainText else {
            tellType(option, syntax)
            return nil
        }
        if choices.contains(word) { return .text(word) }
        let guess = Guess.nearest(to: word, among: choices)
        tell(.option(.choice(option.name, given: word, choices: choices, guess: guess)), syntax.span)
        return nil
    }

    private mutating func range(_ option: OptionDeclaration, _ syntax: ExpressionSyntax) -> OptionValue? {
        let ends = syntax.kind == .range ? syntax.children : [syntax, syntax]
        guard case .integer(let low)? = resolved(ends[0])?.literal,
            case .integer(let high)? = resolved(ends[1])?.literal
        else {
            tellType(option, syntax)
            return nil
        }
        guard low <= high else {
            tell(.option(.backwards(option.name, given: syntax.written)), syntax.span)
            return nil
        }
        guard isWithin(option, Double(low), syntax), isWithin(option, Double(high), syntax) else {
            return nil
        }
        return .range(low...high)
    }

    private mutating func isWithin(_ option: OptionDeclaration, _ number: Double, _ syntax: ExpressionSyntax)
        -> Bool
    {
        guard let bounds = option.bounds, !bounds.contains(number) else { return true }
        let lower = NumberText.plain(bounds.lowerBound)
        let upper = NumberText.plain(bounds.upperBound)
        tell(.option(.bounds(option.name, lower: lower, upper: upper, given: syntax.written)), syntax.span)
        return false
    }
}
