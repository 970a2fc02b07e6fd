import Testing

@Suite(.serialized) struct HelpTests {
    private let scratch = Scratch.corpus()

    private static let answers = [
        (":help", "[STAGE|TOPIC]"), (":help where", "examples"), (":help keys", "Shift-Tab back"),
        (":help dates", "A date is as coarse as it was told"), (":help where", "help expressions"),
        (":help expressions", "coalesce(a, b, …)"), ("stages", "did you mean ':stages'?"),
        (":help :why", "which dates are not to be trusted"),
        (":stages", "\nsentences  "), (":keys", "lede-complete"), (":set", "ghost on"),
        (":schema articles | select words", "words  integer, "),
        (":lsat", "did you mean ':last'?"), (":q!", "there is no command ':q!'"),
        (":exit", "did you mean ':quit'?"),
        ("articles | head 5", "did you mean 'take'?"),
        ("articles | filter words > 3", "did you mean 'where'?"),
        ("articles | uniq outlet", "did you mean 'unique'?"), (":set ghost maybe", "It can be on, off."),
        (":keys", "Ctrl-R search the history"),
        ("articles | quotes | take 1", "Nobody"), (":schema", "speaker"),
    ]

    @Test(arguments: Window.widths) func whatIsAskedForIsTold(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns, height: 100)
        for (line, told) in Self.answers {
            #expect(terminal.enter(line + "\r"))
            let isTold = told.hasPrefix("\n") ? terminal.waits(for: told) : terminal.tells(told)
            #expect(isTold, "\(line)")
        }
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths)
    func whatDoesNotCheckIsMarkedUnderTheVeryWord(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles | select article, outlet | where oulet == \"x\"\r"))
        #expect(terminal.waits(for: "^^^^^"))
        let rows = terminal.screen.lines
        let marks = rows.firstIndex { $0.contains("^^^^^") } ?? 1
        let column = rows[marks].prefix { $0 != "^" }.count
        #expect(rows[marks - 1].dropFirst(column).hasPrefix("oulet"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths)
    func f1HelpsOnTheStageAtTheCursorAndKeepsTheLine(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles | sample 5"))
        terminal.type("\u{1B}OP")
        #expect(terminal.waits(for: "sample: "))
        #expect(terminal.waits(for: "\nlede> articles | sample 5"))
        #expect(terminal.giveUpAndLeave() == 0)
    }

    @Test(arguments: Window.widths) func viKeysEditTheLine(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter(":set editor vi\r"))
        #expect(terminal.enter("articles | take 3"))
        terminal.type("\u{1B}")
        terminal.settle()
        terminal.type("r1")
        #expect(terminal.waits(for: "lede> articles | take 1"))
        terminal.type("0dwiparts \r")
        #expect(terminal.waits(for: "lede> parts | take 1"))
        #expect(terminal.waits(for: "3 parts → take 1"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: Window.widths) func theUsersOwnKeysAreHonoured(columns: UInt16) {
        scratch.write(
            "# mine\nbind -v\nbind \"^T\" lede-complete\nlede:bind \"^G\" ed-move-to-beg\n",
            to: ".editrc"
        )
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles | sel\u{14}"))
        #expect(terminal.waits(for: "lede> articles | select"))
        terminal.type("\u{7}# \r")
        #expect(terminal.waits(for: "lede> # articles | select"))
        #expect(terminal.enter(":set editor\r"))
        #expect(terminal.waits(for: "editor vi"))
        #expect(terminal.leave() == 0)
    }
}
