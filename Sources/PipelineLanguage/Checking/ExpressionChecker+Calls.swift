import StageKit

extension ExpressionChecker {
    mutating func call(_ name: String, _ syntax: ExpressionSyntax) -> Expression? {
        if name == "maybe" {
            guard syntax.children.count == 1 else { return arity(name, 1...1, syntax) }
            return condition(syntax.children[0]).map { .maybe($0) }
        }
        guard let function = Function(rawValue: name) else { return unknownFunction(name, syntax.span) }
        guard function.arity.contains(syntax.children.count) else {
            return arity(name, function.arity, syntax)
        }
        var arguments: [Expression] = []
        for (index, child) in syntax.children.enumerated() {
            if let argument = argument(child, index, of: function) { arguments.append(argument) }
        }
        guard arguments.count == syntax.children.count else { return nil }
        switch function {
        case .if: return unify(function, arguments, from: 1, syntax)
        case .coalesce: return unify(function, arguments, from: 0, syntax)
        default: return .call(function, arguments)
        }
    }

    private mutating func argument(_ syntax: ExpressionSyntax, _ index: Int, of function: Function)
        -> Expression?
    {
        if case .pattern = syntax.kind { return refuse(.patternInCall(function.rawValue), syntax.span) }
        guard var value = value(syntax) else { return nil }
        let takes = function.accepts(argument: index)
        if takes == [.date], value.type != .date {
            guard let date = dated(value, syntax.span) else { return nil }
            value = date
        }
        guard takes.isEmpty || takes.contains(value.type) else {
            let problem = ExpressionProblem.argument(
                function.rawValue,
                position: index + 1,
                takes: takes,
                given: value.type
            )
            return refuse(problem, syntax.span, of: syntax)
        }
        return value
    }

    /// Brings the arguments from `first` on to one type.
    private mutating func unify(
        _ function: Function,
        _ arguments: [Expression],
        from first: Int,
        _ syntax: ExpressionSyntax
    ) -> Expression? {
        var arguments = arguments
        for index in arguments.indices where index > first {
            guard let (one, other) = ExpressionChecker.unified(arguments[first], arguments[index]) else {
                let problem = ExpressionProblem.argumentsDiffer(
                    function.rawValue,
                    arguments[first].type,
                    arguments[index].type
                )
                return refuse(problem, syntax.children[index].span)
            }
            arguments[first] = one
            arguments[index] = other
        }
        for index in arguments.indices where index > first {
            if let (_, other) = ExpressionChecker.unified(arguments[first], arguments[index]) {
                arguments[index] = other
            }
        }
        return .call(function, arguments)
    }

    private mutating func unknownFunction(_ name: String, _ span: SourceSpan) -> Expression? {
        if Aggregate(rawValue: name) != nil { return refuse(.aggregateOutside(name), span) }
        let functions = Function.allCases.map(\.rawValue) + ["maybe"]
        let known = functions + Aggregate.allCases.map(\.rawValue)
        let guess = Habits.functions[name.lowercased()] ?? Guess.nearest(to: name, among: known)
        return refuse(.unknownFunction(name, known: functions, guess: guess), span)
    }

    private mutating func arity(_ name: String, _ takes: ClosedRange<Int>, _ syntax: ExpressionSyntax)
        -> Expression?
    {
        refuse(.arity(name, takes: takes, given: syntax.children.count), syntax.span)
    }

    /// A summary of a group; `count()` takes nothing, the others one value.
    mutating func aggregate(_ aggregate: Aggregate, _ syntax: ExpressionSyntax, name: String)
        -> AggregateCall?
    {
        let takes = aggregate == .count ? 0...1 : 1...1
        guard takes.contains(syntax.children.count) else {
            _ = arity(aggregate.rawValue, takes, syntax)
            return nil
        }
        guard let child = syntax.children.first else {
            return AggregateCall(name: name, aggregate: aggregate, argument: nil)
        }
        guard let argument = aggregate == .count ? value(child) : varyingValue(child) else { return nil }
        if [.sum, .mean, .median].contains(aggregate), argument.type.family != ColumnType.integer.family {
            let problem = ExpressionProblem.argument(
                aggregate.rawValue,
                position: 1,
                takes: [.integer, .real],
                given: argument.type
            )
            _ = refuse(problem, child.span)
            return nil
        }
        return AggregateCall(name: name, aggregate: aggregate, argument: argument)
    }
}
