import Testing

/// What someone does who has never written a stage, in a folder of their own.
@Suite(.serialized) struct NewcomerTests {
    private let scratch = Scratch.corpus()

    @Test func aSwiftStageFromIdeaToUse() {
        let steps = Steps(scratch)
        steps.run("new", "stage new long_ones")
        let template = scratch.read("stages/long_ones/long_ones.swift")
        scratch.write(
            template.replacing("var least = 20", with: "var least = 3"),
            to: "stages/long_ones/long_ones.swift"
        )
        steps.run("build", "stage build")
        steps.run(
            "use",
            "-e 'articles | long_ones | select sentence, size' news",
            gives: "The ferry sank.\t3"
        )
        steps.session("load and reload") { terminal in
            scratch.write("", to: "empty.txt")
            #expect(terminal.enter(":load stages/long_ones\r"))
            #expect(terminal.waits(for: "loaded long_ones from "))
            #expect(terminal.enter("articles | long_ones | count\r"))
            #expect(terminal.waits(for: "\n1     "))
            let source = scratch.read("stages/long_ones/long_ones.swift")
            scratch.write(
                source.replacing(".integer(size)", with: ".integer(size * 1000)"),
                to: "stages/long_ones/long_ones.swift"
            )
            #expect(terminal.enter(":reload\r"))
            #expect(terminal.waits(for: "loaded long_ones from "))
            #expect(terminal.enter("articles | long_ones | select size | take 1\r"))
            #expect(terminal.waits(for: "3000"))
            #expect(terminal.enter("_ | count\r"))
            #expect(terminal.waits(for: "\n1     1\n"))
        }
        scratch.write(template, to: "stages/long_ones/long_ones.swift")
        steps.run("test", "stage test", gives: "ok      long_ones.cases\nok      long_ones\n")
        steps.tell("Swift")
    }

    @Test(.enabled(if: Python.isThere)) func aPythonStageFromIdeaToUse() {
        let steps = Steps(scratch)
        steps.run("new", "stage new long_ones --language python")
        let template = scratch.read("stages/long_ones/long_ones.py")
        scratch.write(
            template.replacing("\"default\": 20", with: "\"default\": 3"),
            to: "stages/long_ones/long_ones.py"
        )
        steps.run(
            "use",
            "-e 'articles | long_ones | select sentence, size' news",
            gives: "The ferry sank.\t3"
        )
        steps.session("load and reload") { terminal in
            #expect(terminal.enter(":load stages/long_ones\r"))
            #expect(terminal.waits(for: "loaded long_ones from "))
            scratch.write(
                template.replacing("[start, end], size]", with: "[start, end], size * 1000]"),
                to: "stages/long_ones/long_ones.py"
            )
            #expect(terminal.enter(":reload\r"))
            #expect(terminal.waits(for: "loaded long_ones from "))
            #expect(terminal.enter("articles | long_ones least=3 | select size | take 1\r"))
            #expect(terminal.waits(for: "3000"))
        }
        scratch.write(template, to: "stages/long_ones/long_ones.py")
        steps.run("test", "stage test", gives: "ok      long_ones.cases\nok      long_ones\n")
        steps.tell("Python")
    }

    @Test func aWatchedStageIsTakenOverWhenItIsSaved() {
        let scratch = Scratch.corpus()
        _ = Program.run(["stage", "new", "mine"], in: scratch.folder)
        let source = scratch.read("stages/mine/mine.swift")
        let terminal = PseudoTerminal(
            ["news"],
            in: scratch.folder,
            state: scratch.path("state"),
            columns: 300
        )
        #expect(terminal.enter(":watch stages/mine\r"))
        #expect(terminal.waits(for: "watching mine"))
        scratch.write(source.replacing("var least = 20", with: "var least ="), to: "stages/mine/mine.swift")
        #expect(terminal.waits(for: "mine does not compile"))
        scratch.write(source.replacing("var least = 20", with: "var least = 1"), to: "stages/mine/mine.swift")
        #expect(terminal.waits(for: "mine is built"))
        terminal.type("articles | mine | count\r")
        #expect(terminal.waits(for: "\n1     5\n"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: ["fold", "table"])
    func theOtherShapesRunAsTheyAre(shape: String) {
        let steps = Steps(scratch)
        steps.run("new", "stage new mine --shape \(shape)")
        steps.run("test", "stage test", gives: "ok      mine.cases\nok      mine\n")
    }
}

/// Calls of the program one after the other, each with its time.
private final class Steps {
    private let scratch: Scratch
    private var seconds: [(step: String, seconds: Double)] = []

    init(_ scratch: Scratch) { self.scratch = scratch }

    func run(
        _ step: String,
        _ line: String,
        gives expected: String = "",
        _ location: SourceLocation = #_sourceLocation
    ) {
        timed(step) {
            let outcome = Program.shell("$LEDE \(line)", in: scratch.folder)
            #expect(outcome.status == 0, "\(outcome.output)\(outcome.messages)", sourceLocation: location)
            #expect(outcome.output.contains(expected), "\(outcome.output)", sourceLocation: location)
            if expected.isEmpty { #expect(!outcome.output.isEmpty, sourceLocation: location) }
        }
    }

    func session(_ step: String, _ body: (PseudoTerminal) -> Void) {
        timed(step) {
            let terminal = PseudoTerminal(["news"], in: scratch.folder, state: scratch.path("state"))
            body(terminal)
            #expect(terminal.leave() == 0)
        }
    }

    private func timed(_ step: String, _ body: () -> Void) {
        let start = ContinuousClock.now
        body()
        seconds.append((step, (ContinuousClock.now - start) / .seconds(1)))
    }

    func tell(_ language: String) {
        let told = seconds.map { "\($0.step) \(($0.seconds * 100).rounded() / 100) s" }
        print("a stage in \(language): \(told.joined(separator: ", "))")
    }
}
