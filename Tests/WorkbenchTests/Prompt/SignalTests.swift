import Glibc
import Testing

@Suite(.serialized) struct SignalTests {
    private let scratch = Scratch.corpus()

    @Test func controlCCancelsARunAtOnceAndLeavesTheSession() {
        for number in 100..<140 {
            let words = (0..<2500).map { "w\($0 &* number % 7919)" }.joined(separator: " ")
            scratch.write(words + ".\n", to: "big/\(number).txt")
        }
        let terminal = scratch.terminal(["big"])
        #expect(terminal.enter("articles | select article | take 1\r"))
        #expect(terminal.waits(for: "1  100.txt\n"))
        #expect(terminal.enter("articles | ngrams 1..8 | top 3\r"))
        usleep(500_000)
        let clock = ContinuousClock()
        let start = clock.now
        terminal.type("\u{3}")
        #expect(terminal.waits(for: "cancelled\n"))
        // The prompt waits 0.13 s at most for a stage to end; the rest is for a busy machine.
        #expect(clock.now - start < .milliseconds(400))
        #expect(terminal.enter(":last\r"))
        #expect(terminal.waits(for: "1  100.txt\n"))
        #expect(terminal.leave() == 0)
    }

    @Test func aCancelledScriptEndsWith130() {
        for number in 100..<160 {
            let words = (0..<20_000).map { "w\($0 &* number % 7919)" }.joined(separator: " ")
            scratch.write(words + ".\n", to: "big/\(number).txt")
        }
        let line =
            "\"$LEDE\" -e 'articles | ngrams 1..8 | top 3' big & sleep 1; kill -INT $!; wait $!; echo status $?"
        #expect(
            Program.shell("trap : INT; set -m; \(line)", in: scratch.folder).output.contains("status 130")
        )
    }

    @Test func controlZStopsAndGoesOn() {
        let terminal = scratch.terminal(shell: "set -m; \"$LEDE\" news; echo stopped; fg; echo left")
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
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }
}
