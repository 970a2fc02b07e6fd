internal import StageKit

extension NamedExpression {
    /// The declaration of the column the expression gives: a column's own under the new name, or one made up.
    func column(of input: Schema, _ attributes: [ColumnDeclaration]) -> ColumnDeclaration {
        guard case .column(let source, let type) = expression else {
            return ColumnDeclaration(name, expression.type, "calculated")
        }
        var column = declaration ?? input.column(source) ?? attributes.first { $0.name == source }
        column = column ?? ColumnDeclaration(source, type, "text of the place")
        column?.name = name
        column?.condition = nil
        column?.isHidden = false
        return column!
    }

    /// The column it reads when it is nothing else.
    var source: String? { if case .column(let name, _) = expression { name } else { nil } }
}

extension [NamedExpression] {
    /// Refuses two columns of one name.
    func checkNames() throws {
        var seen: Set<String> = []
        for named in self where !seen.insert(named.name).inserted {
            throw Failure(
                "column-twice",
                "two columns would be called '\(named.name)'",
                hint: "Name one of them: other=\(named.name)."
            )
        }
    }
}
