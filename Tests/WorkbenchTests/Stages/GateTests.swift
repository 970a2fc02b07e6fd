import Testing

/// What cannot be loaded is one sentence, and the session goes on.
@Suite(.serialized) struct GateTests {
    private static let scratch: Scratch = {
        let scratch = Scratch.corpus()
        for (name, source) in sources { scratch.write(source, to: "bad/\(name)/\(name).swift") }
        scratch.write("no module", to: "bad/rubbish.so")
        scratch.write("import no_such_module\n", to: "bad/needy.py")
        scratch.write("print('hello')\n", to: "bad/chatty.py")
        return scratch
    }()

    private static let sources = [
        "broken": "import StageKit\nlet stages: [any Stage.Type] = [\n",
        "unlisted": "import StageKit\n",
        "words": stage("words", columns: ""),
        "twice": stage("twice", columns: column + column),
        "shouting": stage("Shouting", columns: column),
        "dependent": "import NoSuchKit\nimport StageKit\n",
    ]

    private static let column = "ColumnDeclaration(\"mark\", .place, \"a mark\"),"

    static func stage(_ name: String, columns: String) -> String {
        """
        import StageKit
        let stages: [any Stage.Type] = [One.self]
        struct One: MapStage {
            static let declaration = StageDeclaration("\(name)", "does nothing", columns: [\(columns)])
            func makeWorker(_ run: Run) -> any MapWorker { Worker() }
            struct Worker: MapWorker {
                mutating func rows(of article: Article, at places: Places, into output: inout Rows) {}
            }
        }

        """
    }

    @Test(arguments: [
        ("bad/nowhere", "bad/nowhere does not exist"),
        ("news", "news holds no stage"),
        ("bad/rubbish.so", "is no stage module"),
        ("bad/broken", "broken does not compile"),
        ("bad/unlisted", "unlisted names no stages"),
        ("bad/words", "there is already a stage 'words', a bundled one"),
        ("bad/twice", "it declares the column 'mark' twice"),
        ("bad/shouting", "its name 'Shouting' is not in snake_case"),
        ("bad/dependent", "no such module 'NoSuchKit'"),
        ("bad/needy.py", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("bad/chatty.py", "wrote 'hello' where a message was due"),
    ])
    func whatCannotBeLoadedIsTold(path: String, message: String) {
        let terminal = PseudoTerminal(
            ["news"],
            in: Self.scratch.folder,
            state: Self.scratch.path("state"),
            columns: 400
        )
        #expect(terminal.enter(":load \(path)\r"))
        #expect(terminal.waits(for: message))
        #expect(terminal.enter("articles | count\r"))
        #expect(terminal.waits(for: "\n1     3\n"))
        #expect(terminal.leave() == 0)
    }

    @Test func aModuleForAnotherKitIsRefusedBeforeItIsLoaded() throws {
        let scratch = Scratch.corpus()
        _ = Program.run(["stage", "new", "mine"], in: scratch.folder)
        let built = Program.run(["stage", "build"], in: scratch.folder).output.split(separator: "\n")
        let module = String(try #require(built.first))
        // Another kit's fingerprint in the note, and a constructor's worth of rubbish where its code is.
        let patched = Program.shell(
            "mkdir given && sed 's/kit=[0-9a-f]\\{16\\}/kit=0123456789abcdef/' '\(module)' > given/mine.so",
            in: scratch.folder
        )
        #expect(patched.status == 0)
        let outcome = Program.shell("LEDE_STAGES=given $LEDE -e 'articles | count' news", in: scratch.folder)
        #expect(
            outcome.messages.contains(
                "'mine' was built against kit 0123456789abcdef, and this program has kit "
            )
        )
        #expect(outcome.messages.contains("Build it again: lede stage build"))
        #expect(outcome.output == "rows\n3\n")
        #expect(outcome.status == 0)
    }

    @Test func theKitAndTheCompilerAreNamedWhenTheyAreMissing() {
        let scratch = Scratch.corpus()
        scratch.write(Self.stage("mine", columns: ""), to: "stages/mine/mine.swift")
        let kit = Program.shell("LEDE_KIT=/nowhere $LEDE -e 'articles | count' news", in: scratch.folder)
        #expect(kit.messages.contains("the modules of StageKit are not in /nowhere"))
        let compiler = Program.shell(
            "LEDE_SWIFTC=noswift $LEDE -e 'articles | count' news",
            in: scratch.folder
        )
        #expect(compiler.messages.contains("there is no Swift compiler: 'noswift' is not on the search path"))
        #expect(kit.output == "rows\n3\n")
        #expect(compiler.output == "rows\n3\n")
    }

    @Test func aStaleModuleIsBuiltAgainByItself() {
        let scratch = Scratch.corpus()
        scratch.write(Self.stage("mine", columns: Self.column), to: "stages/mine/mine.swift")
        let run = "$LEDE -e 'articles | mine | count' news"
        #expect(Program.shell(run, in: scratch.folder).messages.contains("loaded mine from "))
        #expect(!Program.shell(run, in: scratch.folder).messages.contains("loaded mine from "))
        scratch.write(Self.stage("yours", columns: Self.column), to: "stages/mine/mine.swift")
        let changed = Program.shell("$LEDE -e 'articles | yours | count' news", in: scratch.folder)
        #expect(changed.messages.contains("loaded yours from "))
        #expect(changed.output == "rows\n0\n")
    }

    @Test func theListSaysWhereAStageCameFromAndToolsGetJSON() {
        let scratch = Scratch.corpus()
        scratch.write(Self.stage("mine", columns: Self.column), to: "stages/mine/mine.swift")
        let list = Program.run(["stages"], in: scratch.folder).output
        #expect(list.contains("does nothing  (\(scratch.folder)/stages/mine)"), "\(list)")
        let json = Program.run(["stages", "mine", "--json"], in: scratch.folder).output
        #expect(json.hasPrefix(#"{"name":"mine","summary":"does nothing""#))
        #expect(json.contains(#""columns":[{"name":"mark","type":"place","meaning":"a mark""#))
    }
}
