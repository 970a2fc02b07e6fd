import StageKit

extension ExpressionChecker {
    mutating func negated(_ syntax: ExpressionSyntax) -> Expression? {
        guard let operand = value(syntax.children[0]) else { return nil }
        guard operand.type.family == ColumnType.integer.family else {
            let problem = ExpressionProblem.operand("-", type: operand.type, takes: "numbers")
            return refuse(problem, syntax.span, of: syntax.children[0])
        }
        return .arithmetic(.subtract, .literal(.integer(0)), operand)
    }

    mutating func arithmetic(_ op: ArithmeticOperator, _ syntax: ExpressionSyntax) -> Expression? {
        let first = value(syntax.children[0])
        let second = value(syntax.children[1])
        guard let first, let second else { return nil }
        if first.type == .date, op == .add || op == .subtract {
            if second.type == .integer || (second.type == .date && op == .subtract) {
                return .arithmetic(op, first, second)
            }
            return refuse(
                .operand("date \(op.rawValue)", type: second.type, takes: "whole days: 7d"),
                syntax.children[1].span
            )
        }
        for (operand, index) in [(first, 0), (second, 1)]
        where operand.type.family != ColumnType.integer.family {
            return refuse(
                .operand(op.rawValue, type: operand.type, takes: "numbers"),
                syntax.children[index].span,
                of: syntax.children[index]
            )
        }
        return .arithmetic(op, first, second)
    }

    /// Both of one type; a whole number beside a real one becomes real.
    ///
    /// Nil when they cannot be.
    static func unified(_ a: Expression, _ b: Expression) -> (Expression, Expression)? {
        if a.type == b.type { return (a, b) }
        switch (a.type, b.type) {
        case (.integer, .real): return (real(a), b)
        case (.real, .integer): return (a, real(b))
        case (.text, .place), (.place, .text): return (a, b)
        default: return nil
        }
    }

    private static func real(_ expression: Expression) -> Expression {
        if case .literal(.integer(let value)) = expression { return .literal(.real(Double(value))) }
        return .arithmetic(.multiply, expression, .literal(.real(1)))
    }
}
