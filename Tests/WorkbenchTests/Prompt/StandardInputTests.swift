import Testing

@Suite("Standard input that is no terminal never touches libedit") struct StandardInputTests {
    private let scratch = Scratch.corpus()

    /// What libedit, which is a part of the program, asks the C library for when it takes a terminal.
    private static let taking: Set<String> = ["tcgetattr", "tcsetattr", "cfgetospeed"]

    /// Those that the program called at least once: the loader binds each function at its first call.
    private func called(_ shell: String) -> Set<String> {
        let terminal = scratch.terminal(
            environment: ["LD_DEBUG=bindings", "LD_DEBUG_OUTPUT=\(scratch.path("loader"))"],
            shell: shell
        )
        if !shell.contains("<") { #expect(terminal.leave() == 0) } else { #expect(terminal.end() == 0) }
        let lines = Program.shell("grep -h 'binding file [^ ]*/lede ' loader.*", in: scratch.folder).output
        let bound = lines.split(separator: "\n").compactMap { $0.split(separator: "`").last }
        return Set(bound.map { String($0.prefix { $0 != "'" }) }).intersection(Self.taking)
    }

    @Test func noneOfItsFunctionsIsCalled() {
        scratch.write("articles | select article\n", to: "lines")
        #expect(called("exec \"$LEDE\" news <lines") == [])
    }

    /// What the test above would see if it were otherwise.
    @Test func atATerminalTheyAre() {
        #expect(called("exec \"$LEDE\" news") == Self.taking)
    }

    @Test(arguments: Window.widths) func theTerminalStaysAsItIs(columns: UInt16) {
        let lines = "echo 'articles | select article'; sleep 0.3"
        let terminal = scratch.terminal(
            columns: columns,
            environment: ["NO_COLOR=1"],
            shell: "(\(lines)) | \"$LEDE\" news; echo left"
        )
        let before = terminal.attributes
        while !terminal.isLeft {
            terminal.look()
            #expect(terminal.attributes == before)
            if terminal.screen.lines.contains("left") { break }
        }
        #expect(terminal.waits(for: "article\n"))
        #expect(terminal.waits(for: "left"))
        #expect(terminal.end() == 0)
        #expect(terminal.screen.sequences == 0)
    }

    @Test func atThePromptItTakesTheTerminal() {
        let terminal = scratch.terminal()
        let before = terminal.attributes
        #expect(terminal.waits { $0.attributes != before })
        #expect(terminal.leave() == 0)
        #expect(terminal.screen.sequences > 0)
    }
}
