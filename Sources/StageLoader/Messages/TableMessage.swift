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

/// Puts a table together again from its lines, and checks each value against the schema.
struct TableReader {
    /// The rows so far.
    private(set) var table: Table
    /// The number that each row has in the other end's table; empty when it told none.
    private(set) var members: [Int] = []
    private let rowCount: Int

    /// Begins with the line that tells what it is.
    init(_ json: JSON, corpus: (any Corpus)?, known: [ColumnDeclaration] = []) throws {
        guard let schema = json["schema"], let rows = json["rows"]?.integer, rows >= 0 else {
            throw RemoteRows.Lie(told: "gives a table without a schema or a number of rows")
        }
        rowCount = rows
        let articles = json["articles"]?.integer
        if let articles, articles != corpus?.articleCount { throw WorkerCall.otherCorpus }
        table = Table(try Schema(schema, known: known), corpus: articles == nil ? nil : corpus)
        table.drawing = json["drawing"].flatMap { DrawingHint($0) }
        table.writing = json["writing"].flatMap { WriteRequest($0) }
    }

    /// True when all rows are there.
    var isWhole: Bool { table.rowCount >= rowCount }

    /// Takes a line of rows.
    mutating func take(_ batch: JSON) throws {
        let columns = batch["columns"]?.array ?? []
        let places = batch["places"]?.array ?? []
        let count = min(rowCount - table.rowCount, TableMessage.batch)
        guard columns.count == table.columns.count,
            places.count == (table.schema.place == .one ? count : 0)
        else { throw RemoteRows.Lie(told: "gives rows that are not those of its columns") }
        for index in columns.indices { try append(columns[index].array ?? [], count, to: index) }
        for (number, place) in places.enumerated() {
            guard let parts = place.array?.compactMap(\.integer), parts.count == 3,
                let place = self.place(parts[0], parts[1...])?.first, let article = UInt32(exactly: parts[0])
            else { throw RemoteRows.Lie(told: "gives a row \(table.rowCount + number + 1) that is no place") }
            table.places.append(Place(article: article, tokens: place))
        }
        members += (batch["members"]?.array ?? []).compactMap(\.integer)
        table.rowCount += count
    }

    private mutating func append(_ values: [JSON], _ count: Int, to column: Int) throws {
        let declaration = table.schema.columns[column]
        guard values.count == count else {
            throw RemoteRows.Lie(told: "gives '\(declaration.name)' other rows than the table has")
        }
        for (number, value) in values.enumerated() {
            guard let (cell, article) = cell(value, declaration.type) else {
                throw RemoteRows.Lie(
                    told: "declares that '\(declaration.name)' is \(declaration.type.rawValue) "
                        + "and gives something else in row \(table.rowCount + number + 1)"
                )
            }
            table.columns[column].append(cell, article: article)
        }
    }

    private func cell(_ json: JSON, _ type: ColumnType) -> (Cell, article: UInt32)? {
        guard type == .place, json != .null else { return Cell(json, type).map { ($0, 0) } }
        guard let parts = json.array?.compactMap(\.integer), let first = parts.first,
            let article = UInt32(exactly: first), let ranges = place(first, parts.dropFirst())
        else { return nil }
        return (.place(ranges), article)
    }

    /// Ranges of an article's tokens; nil when it is not there, or has not so many.
    private func place(_ article: Int, _ ends: ArraySlice<Int>) -> [TokenRange]? {
        guard let corpus = table.corpus, (0..<corpus.articleCount).contains(article), ends.count % 2 == 0
        else { return nil }
        let tokens = corpus.article(UInt32(article)).tokenCount
        var ranges: [TokenRange] = []
        for index in stride(from: ends.startIndex, to: ends.endIndex, by: 2) {
            guard (0...ends[index + 1]).contains(ends[index]), ends[index + 1] <= tokens else { return nil }
            ranges.append(TokenRange(ends[index], ends[index + 1]))
        }
        return ranges
    }
}

extension JSON {
    fileprivate init(_ place: Place) {
        let parts = [Int(place.article), Int(place.tokens.start), Int(place.tokens.end)]
        self = .array(parts.map { .integer($0) })
    }

    fileprivate init(_ drawing: DrawingHint) {
        self = .object([
            "kind": .text(drawing.kind.rawValue), "x": .text(drawing.x), "y": .text(drawing.y),
            "shade": drawing.shade.map { .text($0) },
            "series": drawing.series.map { .text($0) },
        ])
    }

    fileprivate init(_ writing: WriteRequest) {
        self = .object(["path": .text(writing.path), "format": .text(writing.format.rawValue)])
    }
}

extension DrawingHint {
    fileprivate init?(_ json: JSON) {
        guard let kind = json["kind"]?.text.flatMap({ Kind(rawValue: $0) }), let x = json["x"]?.text,
            let y = json["y"]?.text
        else { return nil }
        self.init(kind, x: x, y: y, shade: json["shade"]?.text, series: json["series"]?.text)
    }
}

extension WriteRequest {
    fileprivate init?(_ json: JSON) {
        guard let path = json["path"]?.text,
            let format = json["format"]?.text.flatMap({ Format(rawValue: $0) })
        else { return nil }
        self.init(path: path, format: format)
    }
}
