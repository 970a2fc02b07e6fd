import Testing

@Suite(.serialized) struct HelpTests {
    private let scratch = Scratch.corpus()

    @Test(arguments: [
        (":help", "[STAGE|TOPIC]"), (":help where", "examples"), (":help keys", "Shift-Tab back"),
        (":help dates", "A date is as coarse as it was told"),
        (":help :why", "which dates are not to be trusted"),
        (":stages", "sentences"), (":keys", "lede-complete"), (":set", "ghost on"),
        (":lsat", "did you mean ':last'?"), (":q!", "there is no command ':q!'"),
        (":exit", "did you mean ':quit'?"),
        ("articles | head 5", "did you mean 'take'?"),
        ("articles | filter words > 3", "did you mean 'where'?"),
        ("articles | uniq outlet", "did you mean 'unique'?"), (":set ghost maybe", "It can be on, off."),
    ])
    func whatIsAskedForIsTold(line: String, told: String) {
        let terminal = scratch.terminal(height: 100)
        #expect(terminal.enter(line + "\r"))
        #expect(terminal.waits(for: told))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: [40, 80, 200] as [UInt16])
    func f1HelpsOnTheStageAtTheCursorAndKeepsTheLine(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter("articles | sample 5"))
        terminal.type("\u{1B}OP")
        #expect(terminal.waits(for: "sample: "))
        #expect(terminal.waits(for: "\nlede> articles | sample 5"))
        terminal.type("\u{3}")
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: [40, 80, 200] as [UInt16]) func viKeysEditTheLine(columns: UInt16) {
        let terminal = scratch.terminal(columns: columns)
        #expect(terminal.enter(":set editor vi\r"))
        #expect(terminal.enter("articles | take 3"))
        terminal.type("\u{1B}")
        terminal.settle()
        terminal.type("r1")
        #expect(terminal.waits(for: "lede> articles | take 1"))
        terminal.type("0dwiparts \r")
        #expect(terminal.waits(for: "lede> parts | take 1"))
        #expect(terminal.waits(for: "3 parts → take 1") || terminal.waits(for: "parts → take 1"))
        #expect(terminal.leave() == 0)
    }

    @Test(arguments: [40, 80, 200] as [UInt16]) func theUsersOwnKeysAreHonoured(columns: UInt16) {
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
