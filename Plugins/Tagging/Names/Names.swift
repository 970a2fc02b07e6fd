public import StageKit

/// `names`: the names of persons, organisations and places.
public struct Names: MapStage {
    /// Its name, columns and examples.
    public static let declaration = StageDeclaration(
        "names",
        "the names of persons, organisations and places",
        synonyms: ["entities", "named entities", "people", "organizations", "locations", "NER"],
        columns: [
            ColumnDeclaration("name", .place, "the name as it stands, without title"),
            ColumnDeclaration(
                "kind",
                .text,
                "what it names",
                values: NameKind.allCases.filter { $0 != .other }.map(\.name)
            ),
            ColumnDeclaration("full", .text, "the fullest form the article gives of it"),
            ColumnDeclaration(
                "person",
                .text,
                "the person meant, by first and last name; missing when two fit or only one name is told"
            ),
        ],
        examples: [
            .init(
                "articles | names | where kind == \"person\" | group full | top 10",
                "who is named most"
            ),
            .init(
                "articles | names | where kind == place | select name, full, article",
                "places, with articles"
            ),
        ]
    )

    /// Makes the stage.
    public init() {}

    /// Tags.
    public var needs: Needs { Needs(tags: true) }

    /// Makes what does the work on one thread.
    public func makeWorker(_ run: Run) -> any MapWorker { NamesWorker() }
}

private struct NamesWorker: MapWorker {
    private let classifier = NameClassifier()
    private var reader = NameReader()

    mutating func rows(of article: Article, at places: Places, into output: inout Rows) {
        let names = reader.names(of: article, classifier)
        for (index, mention) in names.mentions.enumerated() {
            let entity = names.entities[names.entityOf[index]]
            guard entity.kind != .other else { continue }
            let isPerson = entity.kind == .person && !entity.isShared && entity.full.contains(" ")
            for row in places.rows(holding: mention.tokens) {
                output.append(
                    article,
                    mention.tokens,
                    from: row,
                    .place(mention.tokens),
                    .text(entity.kind.name),
                    .text(entity.full),
                    isPerson ? .text(entity.full) : .missing
                )
            }
        }
    }
}
