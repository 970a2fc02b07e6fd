import Glibc
import Testing

@Suite(.serialized) struct SignalTests {
    private let scratch = Scratch.corpus()

    /// A run that takes minutes: each article's runs of words against those of all others.
    private static let endless = "articles | keyness 1..8 per=article | top 3"

    private func writeManyArticles() {
        let lines = (0..<400).map { number in
            let words = (1..<40).map { "w\(number * $0 % 7919)" }.joined(separator: " ")
            return #"{"id":"M-\#(number)","text":"\#(words)."}"# + "\n"
        }
        scratch.write(lines.joined(), to: "many/wire.jsonl")
    }

    @Test(arguments: Window.widths) func controlCCancelsARunAndLeavesTheSession(columns: UInt16) {
        writeManyArticles()
        let terminal = scratch.terminal(["many"], columns: columns)
        #expect(terminal.enter("articles | select article | take 1\r"))
        #expect(terminal.waits(for: "1  M-0\n"))
        #expect(terminal.enter(Self.endless + "\r"))
        // How far it is.
        #expect(terminal.waits(for: "\nkeyness"))
        terminal.type("\u{3}")
        #expect(terminal.waits(for: "cancelled\n"))
        #expect(terminal.enter(":last\r"))
        #expect(terminal.waits(for: "1  M-0\n"))
        #expect(terminal.leave() == 0)
    }

    @Test func aCancelledScriptEndsWith130() {
        writeManyArticles()
        let line = "\"$LEDE\" -e '\(Self.endless)' many & sleep 1; kill -INT $!; wait $!; echo status $?"
        let outcome = Program.shell("trap : INT; set -m; \(line)", in: scratch.folder)
        #expect(outcome.output.contains("status 130"))
        #expect(outcome.messages.contains("cancelled"))
    }

    @Test func aTerminalThatIsClosedDuringARunEndsIt() {
        writeManyArticles()
        let terminal = scratch.terminal(["many"])
        #expect(terminal.enter(Self.endless + "\r"))
        #expect(terminal.waits(for: "\nkeyness"))
        #expect(terminal.hangUp() == 128 + SIGHUP)
    }

    @Test(arguments: Window.widths) func controlZStopsAndGoesOn(columns: UInt16) {
        let terminal = scratch.terminal(
            columns: columns,
            shell: "set -m; \"$LEDE\" news; echo stopped; fg; echo left"
        )
        #expect(terminal.enter("articles | take"))
        terminal.settle()
        terminal.type("\u{1A}")
        #expect(terminal.waits(for: "stopped"))
        #expect(terminal.waits(for: "lede> articles | take"))
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
        #expect(terminal.screen.lines.contains("left"))
    }

    @Test(arguments: [(80, 40), (40, 80), (80, 23), (200, 40)] as [(UInt16, UInt16)])
    func aWindowThatChangesItsSizeIsDrawnAnew(before: UInt16, after: UInt16) {
        let terminal = scratch.terminal(columns: before)
        let text = "# 世界 " + (0..<18).map { "word\($0)" }.joined(separator: " ")
        #expect(terminal.enter(text))
        terminal.resize(columns: after)
        terminal.settle()
        terminal.type("!")
        terminal.settle()
        let line = ExpectedLine("lede> " + text + "!", columns: Int(after))
        let first = terminal.screen.cursorLine - line.rows.count + 1
        #expect(Array(terminal.screen.lines[first...(first + line.rows.count - 1)]) == line.rows)
        #expect(terminal.screen.lines.filter { $0.hasPrefix("lede>") }.count == 1)
        #expect(terminal.giveUpAndLeave() == 0)
    }
}
