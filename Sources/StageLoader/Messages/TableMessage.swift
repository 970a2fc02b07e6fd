import StageKit

/// A table as lines: one that tells what it is, then batches of its rows.
struct TableMessage {
    /// So many rows go into a line.
    static let batch = 4096

    /// The lines of a table; `members` are the numbers of its rows in the table whose members they share.
    static func lines(_ table: Table, members: [Int] = [], notes: [JSON.Field] = []) -> [JSON] {
        let head = JSON.object([
            "schema": JSON(table.schema),
            "rows": .integer(table.rowCount),
            "articles": table.corpus.map { .integer($0.articleCount) },
            "drawing": table.drawing.map { JSON($0) },
            "writing": table.writing.map { JSON($0) },
        ])
        return [.object([JSON.Field(name: "table", value: head)] + notes)]
            + stride(from: 0, to: table.rowCount, by: batch).map { start in
                let rows = start..<min(table.rowCount, start + batch)
                return .object([
                    "batch": .object([
                        "columns": .array(table.columns.map { .array(values(of: $0, rows)) }),
                        "places": table.places.isEmpty ? nil : .array(table.places[rows].map { JSON($0) }),
                        "members": members.isEmpty ? nil : .array(members[rows].map { .integer($0) }),
                    ])
                ])
            }
    }

    private static func values(of column: Column, _ rows: Range<Int>) -> [JSON] {
        guard case .place(let places) = column.storage else { return rows.map { JSON(column[$0]) } }
        return rows.map { row in
            guard !column.isMissing(row), case .array(let ends) = JSON(column[row]) else { return .null }
            return .array([.integer(Int(places.articles[row]))] + ends)
        }
    }
}

extension JSON {
    fileprivate init(_ place: Place) {
        let parts = [Int(place.article), Int(place.tokens.start), Int(place.tokens.end)]
        self = .array(parts.map { .integer($0) })
    }
}
