import StageKit

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
