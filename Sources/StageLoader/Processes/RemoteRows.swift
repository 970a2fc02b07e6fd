import StageKit

/// The rows of an answer, checked whole against what the stage declares before one of them is taken.
struct RemoteRows {
    /// What an answer says that its stage's declaration does not allow.
    struct Lie: Error {
        /// The end of a sentence that begins with the stage's name.
        var told: String
    }

    private struct Row {
        var tokens: TokenRange
        var cells: [Cell]
        /// The input row; nil when it goes by the places.
        var source: Int?
    }

    private let article: Article
    private let offsets: TokenOffsets?
    private let columns: [ColumnDeclaration]
    private var rows: [Row] = []

    init(_ answer: JSON, _ message: ArticleMessage, _ call: RemoteCall) throws {
        article = message.article
        offsets = message.offsets
        columns = call.stage.message.declaration.columns
        guard let given = answer["rows"]?.array else { throw Lie(told: "answers without rows") }
        for (number, row) in given.enumerated() { rows.append(try self.row(row, number + 1)) }
    }

    /// Adds the rows that lie in the places.
    func append(_ places: Places, to output: inout Rows) {
        for row in rows {
            if let source = row.source {
                if places.rows.contains(source) {
                    output.append(article, row.tokens, from: source, cells: row.cells)
                }
            } else {
                for source in places.rows(holding: row.tokens) {
                    output.append(article, row.tokens, from: source, cells: row.cells)
                }
            }
        }
    }

    private func row(_ json: JSON, _ number: Int) throws -> Row {
        guard let parts = json.array, parts.count >= 3, let cells = parts[2].array else {
            throw Lie(told: "gives a row \(number) that is not [start, end, [cells]]")
        }
        guard let tokens = tokens(parts[0], parts[1]) else {
            throw Lie(told: "gives a row \(number) whose place is not in the text")
        }
        guard cells.count == columns.count else {
            throw Lie(told: "declares \(columns.count) columns and gives a row \(number) of \(cells.count)")
        }
        var row = Row(tokens: tokens, cells: [], source: parts.count > 3 ? parts[3].integer : nil)
        for index in columns.indices {
            guard let cell = cell(cells[index], columns[index].type) else {
                throw Lie(
                    told: "declares that '\(columns[index].name)' is \(columns[index].type.rawValue) "
                        + "and gives something else in row \(number)"
                )
            }
            row.cells.append(cell)
        }
        return row
    }

    private func cell(_ json: JSON, _ type: ColumnType) -> Cell? {
        if type == .place, case .array(let ends) = json { return place(ends) }
        return Cell(json, type)
    }

    private func place(_ ends: [JSON]) -> Cell? {
        guard ends.count % 2 == 0 else { return nil }
        var ranges: [TokenRange] = []
        for index in stride(from: 0, to: ends.count, by: 2) {
            guard let range = tokens(ends[index], ends[index + 1]) else { return nil }
            if let last = ranges.last, range.start < last.end { return nil }
            ranges.append(range)
        }
        return .place(ranges)
    }

    private func tokens(_ start: JSON, _ end: JSON) -> TokenRange? {
        guard let start = start.integer, let end = end.integer, start >= 0, start <= end else { return nil }
        guard let offsets else { return end <= article.tokenCount ? TokenRange(start, end) : nil }
        return end <= offsets.count ? offsets.tokens(touching: start..<end) : nil
    }
}
