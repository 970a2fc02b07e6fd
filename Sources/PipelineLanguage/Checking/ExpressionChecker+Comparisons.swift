import StageKit

extension ExpressionChecker {
    mutating func comparison(_ op: ComparisonOperator, _ syntax: ExpressionSyntax) -> Expression? {
        let (left, right) = (syntax.children[0], syntax.children[1])
        let first = operand(left, beside: right)
        let second = operand(right, beside: left)
        guard var first, var second else { return nil }
        if second.type == .date, first.type != .date {
            guard let date = dated(first, left.span) else { return nil }
            first = date
        } else if first.type == .date, second.type != .date {
            guard let date = dated(second, right.span) else { return nil }
            second = date
        }
        let isOrdering = op != .equal && op != .notEqual
        guard ExpressionChecker.isComparable(first.type, second.type), !(isOrdering && first.type == .boolean)
        else {
            return refuse(
                ExpressionChecker.incomparable(op.rawValue, first, second),
                syntax.span,
                of: left,
                right
            )
        }
        guard checkValue(second, right.span, against: first), checkValue(first, left.span, against: second)
        else {
            return nil
        }
        return .comparison(op, first, second)
    }

    /// A year or a text beside a date is read as a date; anything else stays as it is.
    mutating func dated(_ expression: Expression, _ span: SourceSpan) -> Expression? {
        switch expression {
        case .literal(let literal):
            if let date = literal.fitted(to: .date) { return .literal(date) }
            if case .text(let text) = literal {
                let problem = ExpressionProblem.notDate(text)
                return refuse(column(text) == nil ? problem : .columnInMarks(problem, column: text), span)
            }
            return expression
        case .range(let low, let high):
            guard let first = dated(low, span), let last = dated(high, span) else { return nil }
            return .range(first, last)
        default: return expression
        }
    }

    /// Why two sides cannot be compared.
    private static func incomparable(_ op: String, _ first: Expression, _ second: Expression)
        -> ExpressionProblem
    {
        for (side, other) in [(first, second), (second, first)] {
            guard case .column(let column, let type) = side, type.family == ColumnType.text.family,
                case .literal(let number) = other, number.type.family == ColumnType.integer.family
            else { continue }
            return .textBesideNumber(op, column: column, number: number.written)
        }
        return .comparison(op, left: first.type, right: second.type)
    }

    static func isComparable(_ a: ColumnType, _ b: ColumnType) -> Bool { a.family == b.family }

    mutating func isIn(_ syntax: ExpressionSyntax) -> Expression? {
        let (left, right) = (syntax.children[0], syntax.children[1])
        let subject = operand(left, beside: right)
        let members = right.kind == .list ? right.children : [right]
        var result: [Expression] = []
        var isRight = subject != nil
        for member in members {
            if let subject, let value = self.member(member, of: subject, left) {
                result.append(value)
            } else if subject == nil {
                continue
            } else {
                isRight = false
            }
        }
        guard isRight, let subject else { return nil }
        return .isIn(subject, result)
    }

    private mutating func member(
        _ syntax: ExpressionSyntax,
        of subject: Expression,
        _ left: ExpressionSyntax
    ) -> Expression? {
        guard var value = syntax.kind == .range ? range(syntax, left) : operand(syntax, beside: left) else {
            return nil
        }
        if subject.type == .date, value.type != .date {
            guard let date = dated(value, syntax.span) else { return nil }
            value = date
        }
        guard ExpressionChecker.isComparable(subject.type, value.type) else {
            return refuse(ExpressionChecker.incomparable("in", subject, value), syntax.span, of: left)
        }
        return checkValue(value, syntax.span, against: subject) ? value : nil
    }

    private mutating func range(_ syntax: ExpressionSyntax, _ left: ExpressionSyntax) -> Expression? {
        let low = operand(syntax.children[0], beside: left)
        let high = operand(syntax.children[1], beside: left)
        guard let low, let high else { return nil }
        guard ExpressionChecker.isComparable(low.type, high.type), low.type != .boolean else {
            return refuse(.rangeType(high.type), syntax.span)
        }
        return .range(low, high)
    }
}

extension ColumnType {
    /// Types whose values can be compared with one another are of one family.
    var family: Int {
        switch self {
        case .text, .place: 0
        case .integer, .real: 1
        case .boolean: 2
        case .date: 3
        }
    }
}
