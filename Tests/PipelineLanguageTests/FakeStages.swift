import StageKit

/// Stages that are checked and never run.
struct FakeQuotes: MapStage {
    enum Sureness: String, OptionChoice { case high, medium, low }
    static let declaration = StageDeclaration(
        "quotes",
        "who said what",
        synonyms: ["utterances"],
        columns: [
            ColumnDeclaration("speaker", .text, "fullest name the article gives"),
            ColumnDeclaration("content", .place, "words said"),
            ColumnDeclaration(
                "kind",
                .text,
                "form of the quotation",
                values: ["direct", "mixed", "indirect"]
            ),
            ColumnDeclaration("score", .real, "how sure", unit: "0 to 1"),
        ],
        examples: [.init("articles | quotes | take 3", "the first three quotations")]
    )
    @Option("Least sureness") var sure: Sureness?
    @Option("Fewest words", bounds: 1...500) var minWords = 1
    func makeWorker(_ run: Run) throws -> any MapWorker { throw Failure("fake", "never run") }
}

struct FakeDates: MapStage {
    static let declaration = StageDeclaration(
        "dates",
        "what days are told",
        columns: [
            ColumnDeclaration("expression", .place, "words"),
            ColumnDeclaration("value", .date, "TIMEX3 value"),
        ]
    )
    @Option("Day that relative dates count from", type: .text) var anchor = "trusted"
    func makeWorker(_ run: Run) throws -> any MapWorker { throw Failure("fake", "never run") }
}

struct FakeKwic: MapStage {
    static let declaration = StageDeclaration(
        "kwic",
        "lines around words",
        columns: [
            ColumnDeclaration("before", .place, "left"), ColumnDeclaration("node", .place, "what was found"),
        ]
    )
    @Option("Words to find", positional: true) var pattern: String
    @Option("Words on each side", bounds: 0...100) var window = 5
    @Option("Upper and lower case differ") var exact = false
    func makeWorker(_ run: Run) throws -> any MapWorker { throw Failure("fake", "never run") }
}

struct FakeNGrams: FoldStage {
    static let declaration = StageDeclaration(
        "ngrams",
        "words that stand together",
        output: .members(.phrase(column: "ngram")),
        columns: [
            ColumnDeclaration("ngram", .text, "the words"),
            ColumnDeclaration("frequency", .integer, "occurrences"),
            ColumnDeclaration("own", .integer, "outside longer ones", when: .given("drop")),
        ],
        rank: "frequency"
    )
    @Option("Words in one", bounds: 1...10, positional: true) var size = 2...2
    @Option("Leave some out", type: .choice(["subsumed"])) var drop: String?
    @Option("What it is held against") var reference: Plan?
    func layout(_ run: Run) -> FoldLayout { FoldLayout(key: .bytes, fields: [.sum]) }
    func makeWorker(_ run: Run) throws -> any FoldWorker { throw Failure("fake", "never run") }
    func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) throws {}
}

struct FakeWhere: RowStage {
    static let declaration = StageDeclaration(
        "where",
        "rows for which it is true",
        input: .rows,
        output: .computed
    )
    @Option("What must be true", positional: true, type: .condition) var condition: Expression
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema { input }
    func rows(of batch: Table, _ run: Run) throws -> Table { batch }
}

struct FakeSelect: RowStage {
    static let declaration = StageDeclaration("select", "these columns", input: .rows, output: .computed)
    @Option("Columns", positional: true) var columns: [NamedExpression]
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        var output = input
        output.columns = columns.map { ColumnDeclaration($0.name, $0.expression.type, "chosen") }
        return output
    }
    func rows(of batch: Table, _ run: Run) throws -> Table { batch }
}

struct FakeDerive: RowStage {
    static let declaration = StageDeclaration("derive", "more columns", input: .rows, output: .computed)
    @Option("New columns") var columns: [NamedExpression]
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        var output = input
        output.columns += columns.map { ColumnDeclaration($0.name, $0.expression.type, "derived") }
        return output
    }
    func rows(of batch: Table, _ run: Run) throws -> Table { batch }
}

struct FakeRename: RowStage {
    static let declaration = StageDeclaration("rename", "other names", input: .rows, output: .computed)
    @Option("New names", positional: true) var names: [Renaming]
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        var output = input
        for name in names {
            if let index = output.index(name.old) { output.columns[index].name = name.new }
        }
        return output
    }
    func rows(of batch: Table, _ run: Run) throws -> Table { batch }
}
