public import StageKit

/// Puts the columns of another table beside the rows that have the same values in the columns given.
///
/// A row comes once for each row of the other table that fits, in the other table's order. Missing values fit
/// nothing. An older column of the same name becomes `stage.name`.
public struct Join: TableStage {
    /// What becomes of rows that nothing fits.
    enum Kind: String, CaseIterable, OptionChoice {
        /// They are left out.
        case inner
        /// They stay, with the other table's columns missing.
        case left
    }

    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "join",
        "puts the columns of another table beside the rows",
        synonyms: ["merge", "lookup", "left join", "combine"],
        input: .rows,
        output: .computed,
        examples: [
            .init(
                "articles | join (articles | group outlet) on=outlet",
                "each article with the number of articles of its outlet"
            )
        ]
    )

    @Option("the other table", positional: true) var other: Plan
    @Option("columns that both have", type: .columns) var on: [String]
    @Option("inner leaves out rows that nothing fits, left keeps them") var kind = Kind.inner

    /// Makes a stage whose table is yet to be set.
    public init() {}

    /// The input's columns, then the other table's but the ones joined on.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        for name in on {
            guard let theirs = other.schema.found(name, attributes) else {
                throw Failure(
                    "unknown-column",
                    "the other table has no column '\(name)' to join on",
                    hint: "It has: \(other.schema.columns.map(\.name).joined(separator: ", "))."
                )
            }
            if let ours = input.found(name, attributes),
                ours.type.isText != theirs.type.isText || !ours.type.isText && ours.type != theirs.type
            {
                throw Failure(
                    "join-types",
                    "'\(name)' is \(ours.type) here and \(theirs.type) in the other table"
                )
            }
        }
        return input.adding(added(to: other.schema), from: "join").schema
    }

    /// Finds the other table's rows by their values.
    public func table(of input: Table, _ run: Run) throws -> Table {
        let right = try run.table(other)
        let added = added(to: right.schema)
        let (schema, kept) = input.schema.adding(added, from: "join")
        let (rows, matches) = try matched(input, right, run)
        var result = input.taking(rows)
        result.schema = schema
        result.columns = kept.map { result.columns[$0] }
        for column in added {
            result.columns.append(right.columns[right.schema.index(column.name)!].taking(matches))
        }
        return result
    }

    /// The rows of the input, and for each the row of the other table; nil for none.
    private func matched(_ input: Table, _ right: Table, _ run: Run) throws -> (
        rows: [Int], matches: [Int?]
    ) {
        let (ours, theirs) = (try RowKey.columns(on, of: input), try RowKey.columns(on, of: right))
        var found: [[UInt8]: [Int]] = [:]
        for (row, key) in RowKey.all(theirs, [], count: right.rowCount).enumerated()
        where !theirs.contains(where: { $0.isMissing(row) }) {
            found[key, default: []].append(row)
        }
        var rows: [Int] = []
        var matches: [Int?] = []
        for (row, key) in RowKey.all(ours, [], count: input.rowCount).enumerated() {
            let fits = ours.contains { $0.isMissing(row) } ? [] : found[key] ?? []
            if row % 1024 == 0 || fits.count > 1024 { try run.checkpoint() }
            for match in fits {
                rows.append(row)
                matches.append(match)
            }
            if fits.isEmpty, kind == .left {
                rows.append(row)
                matches.append(nil)
            }
        }
        return (rows, matches)
    }

    private func added(to other: Schema) -> [ColumnDeclaration] {
        other.columns.filter { !on.contains($0.name) }
    }
}

extension ColumnType {
    /// True for what is compared as text.
    fileprivate var isText: Bool { self == .text || self == .place || self == .date }
}

extension Schema {
    /// A column of its own, or an article's where rows are places.
    fileprivate func found(_ name: String, _ attributes: [ColumnDeclaration]) -> ColumnDeclaration? {
        column(name) ?? (place == .one ? attributes.first { $0.name == name } : nil)
    }
}

extension Column {
    /// The rows named, in that order; nil gives a missing value.
    fileprivate func taking(_ rows: [Int?]) -> Column {
        if !rows.contains(nil) { return taking(rows.map { $0! }) }
        var taken = Column(type)
        for row in rows {
            guard let row else {
                taken.append(.missing)
                continue
            }
            if case .place(let places) = storage {
                taken.append(self[row], article: places.articles[row])
            } else {
                taken.append(self[row])
            }
        }
        return taken
    }
}
