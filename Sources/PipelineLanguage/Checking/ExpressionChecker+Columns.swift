import StageKit

extension ExpressionChecker {
    /// A column of the table's own, else, on rows with a place, their text or a column of their article.
    func column(_ name: String) -> ColumnDeclaration? { table.column(name, nameable) }

    mutating func columnExpression(_ name: String, _ span: SourceSpan, isPerhapsText: Bool = false)
        -> Expression?
    {
        if let column = column(name) { return .column(name, column.type) }
        var missing = MissingColumn(
            name: name,
            columns: table.schema.columns.map(\.name),
            articleColumns: articleColumns,
            fields: fieldColumns,
            addedBy: [],
            needsPlace: false,
            isPerhapsText: isPerhapsText
        )
        if !isPerhapsText {
            missing.guess = Guess.nearest(
                to: name,
                among: missing.columns + missing.articleColumns + missing.fields
            )
            missing.addedBy = stages.map { $0.declaration }
                .filter { $0.columns.contains { $0.name == name } }.map(\.name).sorted()
            missing.needsPlace =
                table.schema.place != .one
                && (name == SourceSchemas.text.name || nameable.column(name) != nil)
            if missing.needsPlace { missing.guess = nil }
        }
        return tell(.column(missing), span)
    }

    /// Columns of the article that can be named beside the table's own.
    var articleColumns: [String] { notOwn(nameable.fixed.map(\.name) + [SourceSchemas.text.name]) }

    /// Fields of the records that can be.
    var fieldColumns: [String] { notOwn(nameable.fields.map(\.name)) }

    /// Those of the names that can be told beside the table's own columns.
    private func notOwn(_ names: [String]) -> [String] {
        table.schema.place == .one ? names.filter { table.schema.column($0) == nil } : []
    }

    /// One side of a comparison.
    ///
    /// When the other side is a column whose values are few and known, a bare word is a text if it is one of them
    /// or no column.
    mutating func operand(_ syntax: ExpressionSyntax, beside other: ExpressionSyntax) -> Expression? {
        guard case .name(let name, false) = syntax.kind, let otherName = other.name,
            let peer = column(otherName), peer.values.contains(name) || column(name) == nil
        else { return value(syntax) }
        if !peer.values.isEmpty { return .literal(.text(name)) }
        let isText = peer.type == .text || peer.type == .place
        return columnExpression(name, syntax.span, isPerhapsText: isText)
    }

    /// Refuses a text that a column of few and known values never has.
    mutating func checkValue(_ expression: Expression, _ span: SourceSpan, against other: Expression) -> Bool
    {
        guard case .literal(.text(let text)) = expression, case .column(let name, _) = other,
            let values = column(name)?.values, !values.isEmpty, !values.contains(text)
        else { return true }
        let guess = Guess.nearest(to: text, among: values)
        tell(.expression(.value(text, column: name, values: values, guess: guess)), span)
        return false
    }
}
