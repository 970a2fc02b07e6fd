public import StageKit

/// Gives the places that grouped rows stand for, group after group.
///
/// They have the columns they had before they were grouped, then the group's.
public struct Members: TableStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "members",
        "gives the places that grouped rows stand for",
        synonyms: ["ungroup", "expand", "rows of"],
        input: .rows,
        output: .computed,
        examples: [
            .init("articles | quotes | group speaker | top 1 | members", "what the most quoted speaker says"),
            .init("articles | ngrams 3..3 | top 1 | members", "where the commonest trigram stands"),
        ]
    )

    /// Makes the stage; it has no options.
    public init() {}

    /// The members' columns, then those of the group that they do not have.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        guard input.place == .members else {
            throw Failure(
                "no-members",
                "these rows stand for no other places",
                hint: "members comes after group and after stages that count over articles."
            )
        }
        var result = Schema(input.memberColumns, place: .one)
        for column in input.memberColumns { result.origins[column.name] = "members" }
        for column in carried(from: input) {
            result.columns.append(column)
            result.origins[column.name] = input.origins[column.name]
        }
        return result
    }

    /// Asks the recipe of each row for its places.
    public func table(of input: Table, _ run: Run) throws -> Table {
        var result = Table(try schema(input.schema, attributes: []), corpus: input.corpus ?? run.corpus)
        guard let recipe = input.members else {
            throw Failure("no-members", "the places of these rows cannot be found again")
        }
        for row in 0..<input.rowCount {
            try run.checkpoint()
            let members = try recipe.table(row)
            result.append(try table(of: members, group: input, row, result.schema))
        }
        return result
    }

    private func carried(from input: Schema) -> [ColumnDeclaration] {
        let taken = Set(input.memberColumns.map(\.name))
        return input.columns.filter { !taken.contains($0.name) }
    }

    private func table(of members: Table, group: Table, _ row: Int, _ schema: Schema) throws -> Table {
        let own = try group.schema.memberColumns.map { column in
            try members.column(column.name) ?? .repeating(.missing, column.type, count: members.rowCount)
        }
        let rest = carried(from: group.schema).map { column in
            group.columns[group.schema.index(column.name)!].taking(
                Array(repeating: row, count: members.rowCount)
            )
        }
        return Table(
            schema,
            columns: own + rest,
            places: members.places,
            rowCount: members.rowCount,
            corpus: members.corpus
        )
    }
}
