public import StageKit

/// Puts rows together that have the same values, and tells about each group.
///
/// Gives the keys, then `rows`, and where rows are places `articles clusters outlets`, then the aggregates.
/// Sorted by `-rows` and the keys; groups with a missing key are last. Clusters and outlets are only counted
/// if they are looked at later.
public struct Group: RowFoldStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "group",
        "puts rows with the same values together and sums them up",
        synonyms: ["count by", "aggregate", "summarise", "summarize", "tally", "pivot", "frequencies"],
        input: .rows,
        output: .computed,
        rank: "rows",
        examples: [
            .init("articles | group outlet", "articles of each outlet"),
            .init("articles | group outlet, month(date) words=sum(words)", "output per outlet and month"),
            .init("articles | quotes | group speaker | top 3", "who is quoted most"),
        ]
    )

    @Option("columns or expressions to group by", positional: true) var keys: [NamedExpression]
    @Option("what is told of each group, name=function(…)") var aggregates: [AggregateCall] = []

    /// Makes a stage whose keys are yet to be set.
    public init() {}

    /// Keys, counts, aggregates; rows with places become groups with members.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        var columns = keys.map { $0.column(of: input, attributes) }
        for index in columns.indices where columns[index].type == .place { columns[index].type = .text }
        columns += GroupCount.of(input).map(\.column)
        columns += aggregates.map { call in
            ColumnDeclaration(
                call.name,
                call.aggregate.type(call.argument?.type),
                call.argument == nil ? "rows of the group" : "\(call.aggregate.rawValue) over the group"
            )
        }
        for column in columns where columns.count(where: { $0.name == column.name }) > 1 {
            throw Failure(
                "column-twice",
                "group would give two columns called '\(column.name)'",
                hint: "Name the key or the aggregate otherwise: other=\(column.name)."
            )
        }
        var result = Schema(columns, place: input.place == .one ? .members : .none, rank: "rows")
        if input.place == .one {
            result.members = .rows(sharing: keys.map(\.name))
            result.memberColumns = input.columns
        }
        for column in columns { result.origins[column.name] = "group" }
        return result
    }

    /// For each key of a group with one value of what is counted: how often, and the first row.
    public func layout(_ input: Schema) -> FoldLayout { FoldLayout(key: .bytes, fields: [.sum, .minimum]) }

    /// Emits every row, and for each count and aggregate the row's value under the group's key.
    public func add(_ batch: Table, first: Int, to table: FoldTable, _ run: Run) throws {
        let keys = try keyColumns(of: batch)
        let values = try countedColumns(of: batch, run)
        var key = FoldKey()
        for row in 0..<batch.rowCount {
            key.clear()
            for column in keys { key.append(column, row: row) }
            let length = key.bytes.count
            key.append(GroupTag.rows)
            table.add(key, 1, first + row)
            for (tag, column) in values where !column.isMissing(row) {
                key.truncate(to: length)
                key.append(tag)
                key.append(column, row: row)
                table.add(key, 1, first + row)
            }
        }
    }

    /// Reads the groups off the keys, which come in order, and puts the largest first.
    public func table(of groups: SortedRun, input: Table, _ run: Run) throws -> Table {
        let schema = try schema(input.schema, attributes: run.corpus.attributeSchema)
        let counts = GroupCount.of(input.schema)
        let reader = GroupReader(
            keyCount: keys.count,
            counts: counts.filter { $0 == .rows || run.wants($0.rawValue) },
            aggregates: aggregates
        )
        let found = reader.groups(in: groups).sorted()
        var columns = schema.columns.map { Column($0.type) }
        for group in found {
            let cells =
                group.key + counts.map { group.counts[$0].map { .integer($0) } ?? .missing }
                + group.aggregates
            for (index, cell) in cells.enumerated() { columns[index].append(cell) }
        }
        var table = Table(schema, columns: columns, rowCount: found.count, corpus: input.corpus)
        if schema.place == .members { table.members = members(found.map(\.keyBytes), input) }
        return table
    }

    /// The members are found by their key when they are asked for.
    private func members(_ groups: [[UInt8]], _ input: Table) -> MembersRecipe {
        MembersRecipe(of: input) {
            let numbers = Dictionary(uniqueKeysWithValues: zip(groups, groups.indices))
            let columns = try keyColumns(of: input)
            var key = FoldKey()
            var rows: [[Int]] = groups.map { _ in [] }
            for row in 0..<input.rowCount {
                key.clear()
                for column in columns { key.append(column, row: row) }
                if let group = numbers[key.bytes] { rows[group].append(row) }
            }
            return rows
        }
    }

    private func keyColumns(of table: Table) throws -> [Column] {
        try keys.map { try $0.expression.values(in: table).flattened(in: table.corpus) }
    }

    /// What is counted beside rows, under the tag of its count or aggregate.
    private func countedColumns(of batch: Table, _ run: Run) throws -> [(tag: UInt32, column: Column)] {
        var columns: [(tag: UInt32, column: Column)] = []
        for count in GroupCount.of(batch.schema) where run.wants(count.rawValue) {
            if let column = try count.values(in: batch, run) { columns.append((count.tag, column)) }
        }
        for (index, call) in aggregates.enumerated() {
            guard let argument = call.argument else { continue }
            let values = try argument.values(in: batch).flattened(in: batch.corpus)
            columns.append((GroupTag.aggregate(index), values))
        }
        return columns
    }
}
