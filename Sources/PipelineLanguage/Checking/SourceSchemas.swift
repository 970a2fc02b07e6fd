public import StageKit

/// The schemas of the sources that are always there.
public enum SourceSchemas {
    /// The names of those sources.
    public static let names = ["articles", "parts", "problems", "doubts", "table"]

    /// The columns of `articles` that are shown, in order; the others are hidden.
    static let shownColumns = [
        "article", "headline", "date", "date_trusted", "date_check", "outlet", "author", "cluster", "event",
        "words",
        "file",
    ]

    /// The text of a row's place; it can be named on any row with one.
    public static let text = ColumnDeclaration("text", .place, "text at the row's place", hidden: true)

    /// What `articles` gives: the article columns.
    ///
    /// The text is named like theirs, but is no column of the table.
    public static func articles(_ attributes: [ColumnDeclaration]) -> Schema {
        let shown = shownColumns.compactMap { name in attributes.first { $0.name == name } }
        var hidden = attributes.filter { !shownColumns.contains($0.name) && $0.name != text.name }
        for index in hidden.indices { hidden[index].isHidden = true }
        var schema = Schema(shown + hidden, place: .one)
        for column in schema.columns { schema.origins[column.name] = "articles" }
        return schema
    }

    /// What `parts` gives: the columns of `articles`, the kind of the part and the rule that cut it out.
    public static func parts(_ attributes: [ColumnDeclaration]) -> Schema {
        let own = [
            ColumnDeclaration("kind", .text, "kind of part", values: PartKind.allCases.map(\.rawValue)),
            ColumnDeclaration("rule", .text, "rule that cut the part out of its document"),
        ]
        var schema = articles(attributes.filter { attribute in !own.contains { $0.name == attribute.name } })
        schema.columns.insert(contentsOf: own, at: schema.columns.isEmpty ? 0 : 1)
        for column in own { schema.origins[column.name] = "parts" }
        return schema
    }

    /// What `problems` gives.
    public static let problems = made(
        by: "problems",
        Schema([
            ColumnDeclaration("file", .text, "file, relative to the corpus folder"),
            ColumnDeclaration("line", .integer, "line in the file, from 1"),
            ColumnDeclaration("code", .text, "kind of problem"),
            ColumnDeclaration("reason", .text, "what is wrong"),
            ColumnDeclaration("skipped", .boolean, "not in the corpus because of it"),
        ])
    )

    /// What `doubts` gives.
    public static let doubts = made(
        by: "doubts",
        Schema(
            [
                ColumnDeclaration("article", .text, "article"),
                ColumnDeclaration("stage", .text, "stage that is unsure"),
                ColumnDeclaration("column", .text, "column it is unsure of"),
                ColumnDeclaration("value", .text, "value it gave"),
                ColumnDeclaration("reason", .text, "why it is unsure"),
            ],
            place: .one
        )
    )

    private static func made(by source: String, _ schema: Schema) -> Schema {
        var schema = schema
        for column in schema.columns { schema.origins[column.name] = source }
        return schema
    }
}
