public import StageKit

/// Keeps the rows with the greatest values of a column, greatest first.
///
/// With `per` so many for each value of another column, groups in the order of their values. Rows left out
/// that tie with the last one kept are told.
public struct Top: TableStage, RankLimiting {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "top",
        "keeps the rows with the greatest values",
        synonyms: ["most", "best", "highest", "limit", "head"],
        input: .rows,
        output: .computed,
        examples: [
            .init("articles | quotes | group speaker | top 3", "who is quoted most"),
            .init("articles | top 1 by=words per=outlet", "the longest article of each outlet"),
        ]
    )

    @Option("how many rows", bounds: 1...1e9, positional: true) var rows: Int
    @Option("what to go by; the column a stage marks unless told") var by: Expression?
    @Option("so many for each value of this") var per: Expression?

    /// Makes a stage whose number of rows is yet to be set.
    public init() {}

    /// Beside the columns it goes by only those that are looked at later can tell rows apart.
    public var needs: Needs { Needs() }

    /// The input's; refused when there is nothing to go by.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        _ = try rank(of: input)
        return input
    }

    /// The rows it keeps, where it goes by a column of numbers as it is.
    public func limit(of input: Schema) -> RankLimit? {
        guard per == nil, case .column(let name, .integer)? = try? rank(of: input) else { return nil }
        return RankLimit(column: name, rows: rows)
    }

    /// The rows kept, in order of rank.
    public func table(of input: Table, _ run: Run) throws -> Table {
        let rank = try rank(of: input.schema)
        let ranked = RowOrder(input, by: [.init(column: try rank.values(in: input), isDescending: true)])
        guard let per else {
            let order = ranked.sorted()
            tell(order[...], ranked, run)
            return input.taking(Array(order.prefix(rows)))
        }
        let group = RowOrder(input, by: [.init(column: try per.values(in: input), isDescending: false)])
        let first = RowOrder(
            input,
            by: [
                .init(column: try per.values(in: input), isDescending: false),
                .init(column: try rank.values(in: input), isDescending: true),
            ]
        )
        var kept: [Int] = []
        for members in first.sorted().chunks(where: group.areTied) {
            tell(members, ranked, run)
            kept += members.prefix(rows)
        }
        return input.taking(kept)
    }

    private func tell(_ order: ArraySlice<Int>, _ ranked: RowOrder, _ run: Run) {
        guard order.count > rows else { return }
        let last = order[order.startIndex + rows - 1]
        run.notes.note("tied at the cut", order.dropFirst(rows).prefix { ranked.areTied($0, last) }.count)
    }

    private func rank(of input: Schema) throws -> Expression {
        if let by { return by }
        guard let rank = input.rank, let column = input.column(rank) else {
            let names = input.columns.filter { $0.type == .integer || $0.type == .real }.map(\.name)
            throw Failure(
                "no-rank",
                "top does not know what to go by",
                hint: "Tell it: top \(rows) by=\(names.first ?? "COLUMN")."
            )
        }
        return .column(rank, column.type)
    }
}

extension [Int] {
    /// Runs of neighbours that belong together.
    fileprivate func chunks(where belongs: (Int, Int) -> Bool) -> [ArraySlice<Int>] {
        var chunks: [ArraySlice<Int>] = []
        var start = 0
        for index in indices where index + 1 == count || !belongs(self[index], self[index + 1]) {
            chunks.append(self[start...index])
            start = index + 1
        }
        return chunks
    }
}
