import Testing

/// Folds and table stages in processes of their own: the same rows as here, and the same troubles survived.
@Suite(.serialized) struct ApartShapesTests {
    private static let scratch: Scratch = {
        let scratch = Scratch.corpus()
        scratch.write(folds, to: "stages/folds/folds.swift")
        scratch.write(tables, to: "stages/tables/tables.swift")
        return scratch
    }()

    /// A fold with a trouble in one article, or where the rows are due.
    private static let folds = """
        import Glibc
        import StageKit

        let stages: [any Stage.Type] = [Tally.self]

        struct Tally: FoldStage {
            enum Fault: String, OptionChoice { case none, divides, loops, balloons, prints, lies, late }
            static let declaration = StageDeclaration(
                "tally", "counts articles", output: .rows,
                columns: [ColumnDeclaration("size", .integer, "words"), ColumnDeclaration("articles", .integer, "how many")])
            @Option("What goes wrong") var fault = Fault.none

            func layout(_ run: Run) -> FoldLayout { FoldLayout(key: .eight, fields: [.sum]) }
            func makeWorker(_ run: Run) -> any FoldWorker { Worker(fault: fault, notes: run.notes) }
            func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) {
                for index in 0..<groups.count {
                    let size: Cell = fault == .late ? .text("six") : .integer(Int(groups.key8(index)))
                    output.append(size, .integer(groups.value(index, 0)))
                }
            }

            struct Worker: FoldWorker {
                let fault: Fault
                let notes: RunNotes

                mutating func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) {
                    notes.note("looked at", 1)
                    notes.warn("It is a test.")
                    var zero = 1
                    if article.attributes.id == "prices.txt" {
                        switch fault {
                        case .divides: zero = 0
                        case .loops: while getpid() > 0 {}
                        case .balloons:
                            var all: [[UInt8]] = []
                            while getpid() > 0 { all.append([UInt8](repeating: UInt8(all.count & 255), count: 1 << 22)) }
                        case .prints: print("{\\"article\\":0}"); fflush(nil)
                        case .lies: table.add(UInt64(1), 1, 1, 1)
                        case .none, .late: break
                        }
                    }
                    table.add(UInt64(article.words(in: tokens[0]).count / zero), 1)
                }
            }
        }

        """

    /// A stage of tables with a trouble, one of rows, and a fold over rows.
    private static let tables = """
        import Glibc
        import StageKit

        let stages: [any Stage.Type] = [Backwards.self, Known.self, Tallest.self]

        struct Backwards: TableStage {
            enum Fault: String, OptionChoice { case none, divides, loops, balloons, prints, lies, early, other }
            static let declaration = StageDeclaration("backwards", "puts the last row first", input: .rows, output: .computed)
            @Option("What goes wrong") var fault = Fault.none

            func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
                if fault == .early { while getpid() > 0 {} }
                var output = input
                if fault == .lies { output.columns[0].type = .integer }
                if fault == .other { output.columns[0].name = "other" }
                return output
            }

            func table(of input: Table, _ run: Run) throws -> Table {
                run.notes.note("turned", input.rowCount)
                run.notes.warn("It is a test.")
                switch fault {
                case .divides: return input.taking([1 / (input.rowCount - input.rowCount)])
                case .loops: while getpid() > 0 {}
                case .balloons:
                    var all: [[UInt8]] = []
                    while getpid() > 0 { all.append([UInt8](repeating: UInt8(all.count & 255), count: 1 << 22)) }
                case .prints: print("{}"); fflush(nil)
                default: break
                }
                var output = input.taking(Array((0..<input.rowCount).reversed()))
                if fault == .lies { output.schema.columns[0].type = .integer }
                return output
            }
        }

        struct Known: RowStage {
            static let declaration = StageDeclaration("known", "keeps rows with a value", input: .rows, output: .computed)
            @Option("The columns", positional: true, type: .columns) var columns: [String]
            func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema { input }
            func rows(of batch: Table, _ run: Run) throws -> Table {
                let known = try columns.compactMap { try batch.column($0) }
                return batch.taking((0..<batch.rowCount).filter { row in !known.contains { $0.isMissing(row) } })
            }
        }

        struct Tallest: RowFoldStage {
            static let declaration = StageDeclaration("tallest", "counts rows by a column", input: .rows, output: .computed)
            @Option("The column", positional: true, type: .columns) var column: [String]
            func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
                var output = Schema([input.column(column[0])!, ColumnDeclaration("number", .integer, "how many")], place: .members)
                output.members = .rows(sharing: column)
                return output
            }
            func layout(_ input: Schema) -> FoldLayout { FoldLayout(key: .eight, fields: [.sum]) }
            func add(_ batch: Table, first: Int, to table: FoldTable, _ run: Run) throws {
                guard let values = try batch.column(column[0]) else { return }
                for row in 0..<batch.rowCount { if case .integer(let value) = values[row] { table.add(UInt64(value), 1) } }
            }
            func table(of groups: SortedRun, input: Table, _ run: Run) throws -> Table {
                var keys = Column(.integer), numbers = Column(.integer)
                for index in 0..<groups.count {
                    keys.append(.integer(Int(groups.key8(index))))
                    numbers.append(.integer(groups.value(index, 0)))
                }
                return Table(try schema(input.schema, attributes: []), columns: [keys, numbers], rowCount: groups.count, corpus: input.corpus)
            }
        }

        """

    private func run(_ arguments: [String]) -> Program.Outcome {
        Program.run(arguments, in: Self.scratch.folder)
    }

    @Test(arguments: [
        "articles | tally", "articles | tally per=article", "articles | backwards",
        "articles | sentences | backwards | select article, text, number", "problems | backwards",
        "articles | sentences | group sentence_words | backwards",
        "articles | sentences | group sentence_words | backwards | take 1 | members",
        "articles | known outlet", "articles | names | known person | select article, name, person",
        "articles | sentences | tallest sentence_words",
        "articles | sentences | tallest sentence_words | take 1 | members | select text",
        "articles | sentences | plot bars x=sentence_words y=number | backwards",
        "articles | take 0 | backwards",
    ])
    func theRowsAndNotesAreThoseOfTheSameProcess(pipeline: String) {
        let call = ["-e", pipeline, "--format", "jsonl", "news"]
        let (own, apart) = (run(call), run(["--isolate"] + call))
        #expect(own.status == 0 && apart.status == 0, "\(own.messages)\(apart.messages)")
        #expect(own.output == apart.output)
        #expect(apart.messages.contains("It is a test.") == own.messages.contains("It is a test."))
    }

    @Test(arguments: [
        ("divides", "'tally fault=divides' trapped"),
        ("loops", "'tally fault=loops' did not answer within 2 seconds"),
        ("balloons", "'tally fault=balloons' took more than 400 megabytes of memory"),
        ("lies", "'tally fault=lies' trapped"),
    ])
    func aFoldLosesTheArticleAlone(fault: String, told: String) {
        let outcome = run(
            ["--isolate", "--stage-seconds", "2", "--stage-memory", "400"]
                + ["-e", "articles | tally fault=\(fault)", "-e", "articles | count", "news"]
        )
        #expect(outcome.messages.contains(told), "\(outcome.messages)")
        #expect(outcome.messages.contains("at article 'prices.txt', whose rows are left out."))
        #expect(outcome.output == "size\tarticles\n7\t1\n8\t1\n\nrows\n3\n")
        #expect(outcome.status == 0)
    }

    @Test(arguments: [
        ("articles | tally fault=late", "'tally' declares that 'size' is integer and gives text", ""),
        ("articles | backwards fault=divides", "'backwards fault=divides' trapped", "over a table of 3 rows"),
        ("articles | backwards fault=loops", "did not answer within 2 seconds over a table of 3 rows", ""),
        ("articles | backwards fault=balloons", "took more than 400 megabytes of memory over a table", ""),
        (
            "articles | backwards fault=lies",
            "'backwards' declares that 'article' is integer and gives text", ""
        ),
        (
            "articles | select article, words | backwards fault=other",
            "'backwards fault=other' declares the columns other (text)", "and gives article (text)"
        ),
        (
            "articles | backwards fault=early",
            "'backwards fault=early' did not answer within 2 seconds when it was asked for its columns", ""
        ),
    ])
    func aTableThatCannotBeMadeIsOneErrorAndTheSessionGoesOn(
        pipeline: String,
        told: String,
        where place: String
    ) {
        let terminal = PseudoTerminal(
            ["--isolate", "--stage-seconds", "2", "--stage-memory", "400", "news"],
            in: Self.scratch.folder,
            state: Self.scratch.path("state"),
            columns: 400
        )
        #expect(terminal.enter(pipeline + "\r"))
        #expect(terminal.waits(for: told))
        #expect(terminal.waits(for: place))
        #expect(terminal.enter("articles | count\r"))
        #expect(terminal.waits(for: "\n1     3\n"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: ["articles | tally fault=prints", "articles | backwards fault=prints | select article"])
    func rubbishOnStandardOutputIsNoAnswer(pipeline: String) {
        let outcome = run(["--isolate", "-e", pipeline, "news"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.messages.contains("{"))
        #expect(outcome.output.split(separator: "\n").count == 4)
    }

    @Test func anOptionThatCannotBeSentIsNamed() {
        let scratch = Scratch.corpus()
        let source = Self.tables.replacing(
            "@Option(\"What goes wrong\") var fault",
            with: "@Option(\"A condition\", type: .condition) var when: Expression?\n@Option(\"?\") var fault"
        )
        scratch.write(source, to: "stages/tables/tables.swift")
        let outcome = Program.run(["--isolate", "-e", "articles | count", "news"], in: scratch.folder)
        #expect(
            outcome.messages.contains(
                "'backwards' cannot run apart: the value of its option 'when', CONDITION"
            ),
            "\(outcome.messages)"
        )
        #expect(outcome.output == "rows\n3\n")
    }
}
