import StageKit

extension ExpressionChecker {
    /// The column whose name, or nearly that, stands in quotation marks.
    func columnMeant(by syntax: ExpressionSyntax) -> String? {
        guard case .text(let text)? = syntax.literal else { return nil }
        if column(text) != nil { return text }
        return Guess.nearest(
            to: text,
            among: table.schema.columns.map(\.name) + articleColumns + fieldColumns
        )
    }

    /// An expression that can have another value for every row.
    mutating func varyingValue(_ syntax: ExpressionSyntax) -> Expression? {
        guard let expression = value(syntax) else { return nil }
        return varying(expression, syntax)
    }

    /// The expression, unless it reads no column, which is told.
    mutating func varying(_ expression: Expression, _ syntax: ExpressionSyntax) -> Expression? {
        guard expression.columnNames.isEmpty else { return expression }
        return refuseConstant(syntax, column: columnMeant(by: syntax))
    }

    /// A condition that can be true of some rows and not of others; `true` and `false` alone are allowed, and
    /// parameters, for which scripts are given values.
    mutating func varyingCondition(_ syntax: ExpressionSyntax) -> Expression? {
        guard let expression = condition(syntax) else { return nil }
        for test in syntax.tests where test.isConstant {
            if let name = test.nodes.first(where: { names($0) }) {
                return refuseConstant(name, column: name.literal?.written)
            }
        }
        let isPlain = syntax.literal != nil || syntax.nodes.contains { $0.isParameter }
        if isPlain || !expression.columnNames.isEmpty { return expression }
        let meant = syntax.nodes.compactMap { columnMeant(by: $0) }
        return refuseConstant(syntax, column: meant.first)
    }

    /// True of a text that is the name of a column.
    private func names(_ syntax: ExpressionSyntax) -> Bool {
        guard case .text(let text)? = syntax.literal else { return false }
        return column(text) != nil
    }

    private mutating func refuseConstant(_ syntax: ExpressionSyntax, column: String?) -> Expression? {
        refuse(.constant(syntax.written, column: column), syntax.span)
    }

    /// Refuses operands; one of them that is the name of a column in quotation marks is told instead.
    mutating func refuse(
        _ problem: ExpressionProblem,
        _ span: SourceSpan,
        of operands: ExpressionSyntax...
    ) -> Expression? {
        guard let column = operands.first(where: { names($0) })?.literal?.written else {
            return refuse(problem, span)
        }
        return refuse(.columnInMarks(problem, column: column), span)
    }
}

extension ExpressionSyntax {
    /// What is joined by `and`, `or` and `not`.
    fileprivate var tests: [ExpressionSyntax] {
        switch kind {
        case .and, .or, .not: children.flatMap(\.tests)
        default: [self]
        }
    }

    /// It and all that is under it.
    fileprivate var nodes: [ExpressionSyntax] { [self] + children.flatMap(\.nodes) }

    fileprivate var isParameter: Bool { if case .parameter = kind { true } else { false } }

    /// True when no column and no parameter is named.
    fileprivate var isConstant: Bool { !nodes.contains { $0.name != nil || $0.isParameter } }
}
