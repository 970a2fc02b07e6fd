import Testing

/// Stages in processes of their own: what becomes of one costs an article, never the session.
@Suite(.serialized) struct ApartTests {
    private static let scratch: Scratch = {
        let scratch = Scratch.corpus()
        scratch.write(troubles, to: "stages/troubles/troubles.swift")
        return scratch
    }()

    /// A stage a trouble; each is fine but for one article of three.
    private static let troubles = """
        import Glibc
        import StageKit

        let stages: [any Stage.Type] = [Divides.self, Loops.self, Balloons.self, Prints.self, Lies.self]

        protocol Trouble: MapStage {
            static func value(_ isBad: Bool) -> Cell
        }

        extension Trouble {
            static func declared(_ name: String) -> StageDeclaration {
                StageDeclaration(name, "makes trouble", columns: [ColumnDeclaration("value", .integer, "a number")])
            }
            func makeWorker(_ run: Run) -> any MapWorker { Worker<Self>() }
        }

        struct Worker<T: Trouble>: MapWorker {
            mutating func rows(of article: Article, at places: Places, into output: inout Rows) {
                let isBad = article.attributes.id == "prices.txt"
                for index in places.ranges.indices {
                    output.append(article, places.ranges[index], from: places.rows[index], T.value(isBad))
                }
            }
        }

        struct Divides: Trouble {
            static let declaration = declared("divides")
            @Option("A number", bounds: 1...9) var by = 1
            static func value(_ isBad: Bool) -> Cell { .integer(6 / (isBad ? 0 : 1)) }
        }

        struct Loops: Trouble {
            static let declaration = declared("loops")
            static func value(_ isBad: Bool) -> Cell {
                while isBad && getpid() > 0 {}
                return .integer(1)
            }
        }

        struct Balloons: Trouble {
            static let declaration = declared("balloons")
            nonisolated(unsafe) static var all: [[UInt8]] = []
            static func value(_ isBad: Bool) -> Cell {
                while isBad { all.append([UInt8](repeating: UInt8(all.count & 255), count: 1 << 22)) }
                return .integer(all.count)
            }
        }

        struct Prints: Trouble {
            static let declaration = declared("prints")
            static func value(_ isBad: Bool) -> Cell {
                print("rubbish")
                fflush(nil)
                return .integer(1)
            }
        }

        struct Lies: Trouble {
            static let declaration = declared("lies")
            static func value(_ isBad: Bool) -> Cell { isBad ? .text("six") : .integer(6) }
        }

        """

    private func run(_ stage: String) -> Program.Outcome {
        Program.run(
            ["--isolate", "--stage-seconds", "2", "--stage-memory", "400"]
                + ["-e", "articles | \(stage) | select article, value", "-e", "articles | count", "news"],
            in: Self.scratch.folder
        )
    }

    private static let others = "article\tvalue\nferry.txt\t1\nJ-1\t1\n\nrows\n3\n"

    @Test(arguments: [
        ("divides by=3", "'divides by=3' trapped", "6"),
        ("loops", "'loops' did not answer within 2 seconds", "1"),
        ("balloons", "'balloons' took more than 400 megabytes of memory", "0"),
        ("lies", "'lies' says: 'lies' declares that 'value' is integer and gives text", "6"),
    ])
    func theOtherRowsAndTheSessionSurvive(stage: String, told: String, value: String) {
        let outcome = run(stage)
        #expect(outcome.messages.contains(told), "\(outcome.messages)")
        #expect(
            outcome.messages.contains("at article 'prices.txt', whose rows are left out."),
            "\(outcome.messages)"
        )
        #expect(outcome.output == Self.others.replacing("\t1\n", with: "\t\(value)\n"))
        #expect(outcome.status == 0)
    }

    @Test func whatIsPrintedGoesToStandardError() {
        let outcome = run("prints")
        #expect(outcome.messages.contains("rubbish"))
        #expect(outcome.output == "article\tvalue\nferry.txt\t1\nprices.txt\t1\nJ-1\t1\n\nrows\n3\n")
    }

    @Test func oneBuiltForAnotherKitIsRefusedApartToo() {
        let patch = """
            mkdir -p other && for m in stages/troubles/.lede/*.so; do \
            sed 's/kit=[0-9a-f]\\{16\\}/kit=0123456789abcdef/' "$m" > other/troubles.so; done
            """
        #expect(run("prints").status == 0)
        #expect(Program.shell(patch, in: Self.scratch.folder).status == 0)
        let outcome = Program.shell(
            "mkdir -p empty && cd empty && LEDE_STAGES=../other $LEDE --isolate -e 'articles | count' ../news",
            in: Self.scratch.folder
        )
        #expect(outcome.messages.contains("'troubles' was built against kit 0123456789abcdef"))
        #expect(outcome.output == "rows\n3\n")
    }

    @Test func theRowsAreThoseOfTheSameProcess() {
        let scratch = Scratch.corpus()
        _ = Program.run(["stage", "new", "mine"], in: scratch.folder)
        let pipeline = ["-e", "articles | sentences | mine least=2", "--format", "jsonl", "news"]
        let own = Program.run(pipeline, in: scratch.folder)
        let apart = Program.run(["--isolate"] + pipeline, in: scratch.folder)
        #expect(own.output == apart.output)
        #expect(own.output.split(separator: "\n").count == 5)
    }

    @Test(arguments: ["articles | mine", "articles | mine per=article"])
    func aFoldRunsApartAsItDoesHere(call: String) {
        let scratch = Scratch.corpus()
        _ = Program.run(["stage", "new", "mine", "--shape", "fold"], in: scratch.folder)
        let pipeline = ["-e", call, "--format", "tsv", "news"]
        let own = Program.run(pipeline, in: scratch.folder)
        let apart = Program.run(["--isolate"] + pipeline, in: scratch.folder)
        #expect(own.status == 0 && apart.status == 0, "\(own.messages)\(apart.messages)")
        #expect(own.output == apart.output)
        #expect(own.output.split(separator: "\n").count > 4)
    }

    @Test func aStageIsLoadedApartAtThePrompt() {
        let scratch = Self.scratch
        let terminal = PseudoTerminal(
            ["news"],
            in: scratch.folder,
            state: scratch.path("state"),
            columns: 300
        )
        #expect(terminal.enter(":load stages/troubles isolate=on seconds=1\r"))
        #expect(terminal.waits(for: "loaded divides"))
        #expect(terminal.enter("articles | loops | count\r"))
        #expect(terminal.waits(for: "'loops' did not answer within 1 seconds at article 'prices.txt'"))
        #expect(terminal.enter("articles | count\r"))
        #expect(terminal.waits(for: "\n1     3\n"))
        #expect(terminal.leave() == 0)
    }

    @Test func processesReadTheCorpusAnewWhenTheSessionDoes() {
        let scratch = Scratch.corpus()
        _ = Program.run(["stage", "new", "mine"], in: scratch.folder)
        let terminal = scratch.terminal(["--isolate", "news"])
        #expect(terminal.enter("articles | mine least=3 | count\r"))
        #expect(terminal.waits(for: "\n1     5\n"))
        scratch.write("Prices rose. They rose again. Nobody knew why.\n", to: "news/prices.txt")
        #expect(terminal.enter(":reload\r"))
        #expect(terminal.enter("articles | mine least=2 | count\r"))
        #expect(terminal.waits(for: "\n1     7\n"))
        #expect(terminal.leave() == 0)
    }
}
