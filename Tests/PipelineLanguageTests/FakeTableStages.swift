import StageKit

struct FakeSort: TableStage {
    static let declaration = StageDeclaration("sort", "rows in order", input: .rows, output: .computed)
    @Option("What to go by", positional: true) var keys: [SortKey]
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema { input }
    func table(of input: Table, _ run: Run) throws -> Table { input }
}

struct FakeTake: TableStage {
    static let declaration = StageDeclaration("take", "the first rows", input: .rows, output: .computed)
    @Option("How many", bounds: 0...1_000_000, positional: true) var count: Int
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema { input }
    func table(of input: Table, _ run: Run) throws -> Table { input }
}

struct FakeTop: TableStage {
    static let declaration = StageDeclaration("top", "the greatest rows", input: .rows, output: .computed)
    @Option("How many", bounds: 1...1_000_000, positional: true) var count: Int
    @Option("What to go by") var by: Expression?
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        if by == nil, input.rank == nil { throw Failure("top-by", "`top` must be told what to go by") }
        return input
    }
    func table(of input: Table, _ run: Run) throws -> Table { input }
}

struct FakeUnique: TableStage {
    static let declaration = StageDeclaration("unique", "each once", input: .rows, output: .computed)
    @Option("Columns to go by", positional: true, type: .columns) var columns: [String] = []
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema { input }
    func table(of input: Table, _ run: Run) throws -> Table { input }
}

struct FakeMinus: TableStage {
    static let declaration = StageDeclaration(
        "minus",
        "rows not in another table",
        input: .rows,
        output: .computed
    )
    @Option("The other table", positional: true) var other: Plan
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema { input }
    func table(of input: Table, _ run: Run) throws -> Table { input }
}

struct FakeGroup: RowFoldStage {
    static let declaration = StageDeclaration(
        "group",
        "rows with the same values",
        input: .rows,
        output: .computed
    )
    @Option("What to go by", positional: true) var keys: [NamedExpression]
    @Option("What to sum up") var aggregates: [AggregateCall] = []
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        let columns = keys.map { ColumnDeclaration($0.name, $0.expression.type, "key") }
        let sums = aggregates.map {
            ColumnDeclaration($0.name, $0.aggregate.type($0.argument?.type), "summary")
        }
        return Schema(
            columns + [ColumnDeclaration("rows", .integer, "rows")] + sums,
            place: .members,
            rank: "rows"
        )
    }
    func layout(_ input: Schema) -> FoldLayout { FoldLayout(key: .bytes, fields: [.sum]) }
    func add(_ batch: Table, first: Int, to table: FoldTable, _ run: Run) throws {}
    func table(of groups: SortedRun, input: Table, _ run: Run) throws -> Table { input }
}

struct FakeCount: RowFoldStage {
    static let declaration = StageDeclaration("count", "how many rows", input: .rows, output: .rows)
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        Schema([ColumnDeclaration("rows", .integer, "rows")])
    }
    func layout(_ input: Schema) -> FoldLayout { FoldLayout(key: .bytes, fields: [.sum]) }
    func add(_ batch: Table, first: Int, to table: FoldTable, _ run: Run) throws {}
    func table(of groups: SortedRun, input: Table, _ run: Run) throws -> Table { input }
}
