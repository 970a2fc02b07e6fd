internal import StageKit

/// What every group is told to hold; the raw value is the column's name.
enum GroupCount: String, CaseIterable {
    case rows, articles, clusters, outlets

    /// The counts that rows of a schema have: without places only rows.
    static func of(_ input: Schema) -> [GroupCount] { input.place == .one ? allCases : [.rows] }

    var column: ColumnDeclaration {
        switch self {
        case .rows: ColumnDeclaration("rows", .integer, "rows of the group", unit: "rows")
        case .articles:
            ColumnDeclaration("articles", .integer, "articles the rows stand in", unit: "articles")
        case .clusters:
            ColumnDeclaration("clusters", .integer, "near-copy clusters the rows stand in", unit: "clusters")
        case .outlets:
            ColumnDeclaration("outlets", .integer, "known outlets the rows stand in", unit: "outlets")
        }
    }

    /// The tag its values have in the fold's keys.
    var tag: UInt32 {
        switch self {
        case .rows: GroupTag.rows
        case .articles: 1
        case .clusters: 2
        case .outlets: 3
        }
    }

    /// What is distinct among the rows of a batch of places; nil for rows themselves.
    func values(in batch: Table, _ run: Run) throws -> Column? {
        let articles = batch.places.map(\.article)
        switch self {
        case .rows: return nil
        case .articles: return Column(.integer, .integer(articles.map(Int.init)))
        case .clusters:
            let clusters = try run.corpus.clusters()
            return Column(.integer, .integer(articles.map { Int(clusters[Int($0)]) }))
        case .outlets: return try run.corpus.attribute("outlet", of: articles)
        }
    }
}

/// What stands in a key after the group's own values, so that the group's rows come before its other entries.
enum GroupTag {
    static let rows: UInt32 = 0

    static func aggregate(_ index: Int) -> UInt32 { 4 + UInt32(index) }
}
