public import StageKit

/// Gives columns other names.
public struct Rename: RowStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "rename",
        "gives columns other names",
        synonyms: ["alias"],
        input: .rows,
        output: .computed,
        examples: [
            .init(
                "articles | group outlet | rename paper=outlet n=articles",
                "two columns under other names"
            )
        ]
    )

    @Option("new names for old ones, new=old", positional: true) var names: [Renaming]

    /// Makes a stage whose names are yet to be set.
    public init() {}

    /// The input's, with other names.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        for renaming in names where input.column(renaming.old) == nil {
            throw Failure(
                "unknown-column",
                "there is no column '\(renaming.old)' to rename",
                hint: attributes.contains { $0.name == renaming.old }
                    ? "It is a column of the articles: derive \(renaming.new)=\(renaming.old)."
                    : "There are: \(input.columns.map(\.name).joined(separator: ", "))."
            )
        }
        let result = input.renaming(changes)
        for column in result.columns where result.columns.count(where: { $0.name == column.name }) > 1 {
            throw Failure("column-twice", "two columns would be called '\(column.name)'")
        }
        return result
    }

    /// Changes the names alone.
    public func rows(of batch: Table, _ run: Run) -> Table {
        var result = batch
        result.schema = batch.schema.renaming(changes)
        return result
    }

    private var changes: [String: String] {
        Dictionary(names.map { ($0.old, $0.new) }) { _, last in last }
    }
}
