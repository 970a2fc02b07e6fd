import Testing

/// Every block of code in what is written about stages is compiled and run.
@Suite(.serialized) struct DocumentationTests {
    @Test(
        .enabled(if: Python.isThere),
        arguments: ["README.md", "Sources/StageKit/StageKit.docc/WritingAStage.md"]
    )
    func everyBlockDoesWhatItSays(file: String) throws {
        let scratch = Scratch.corpus()
        let path = "PATH=\(Program.folder(of: Program.path)):$PATH; set -e; "
        var stages = 0
        var last = (name: "", file: "")
        for block in Block.all(in: Self.text(of: file)) {
            switch block.language {
            case "sh" where block.text.hasPrefix("lede "):
                let outcome = Program.shell(path + block.text, in: scratch.folder)
                #expect(outcome.status == 0, "\(block.text): \(outcome.output)\(outcome.messages)")
            case "swift", "python":
                let name = try #require(block.stage)
                last = (name, "blocks/\(name)/\(name).\(block.language == "swift" ? "swift" : "py")")
                scratch.write(block.text, to: last.file)
                stages += 1
            case "cases": scratch.write(block.text, to: "blocks/\(last.name)/\(last.name).cases")
            case "exchange": exchange(block.text, with: scratch.path(last.file))
            default:
                #expect(["sh", "text", ""].contains(block.language), "nothing runs ```\(block.language)")
            }
        }
        if stages == 0 { return }
        let outcome = Program.run(["stage", "test", "blocks"], in: scratch.folder)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.messages)")
        #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("ok ") } >= stages)
    }

    private static func text(of file: String) -> String {
        Program.shell("cat '\(Program.package)/\(file)'").output
    }

    /// Sends the lines after `>` and expects those after `<`.
    private func exchange(_ text: String, with program: String) {
        let lines = text.split(separator: "\n")
        let sent = lines.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) }.joined(separator: "\n") + "\n"
        let expected =
            lines.filter { $0.hasPrefix("< ") }.map { $0.dropFirst(2) }.joined(separator: "\n") + "\n"
        let scratch = Scratch()
        scratch.write(sent, to: "sent")
        let outcome = Program.shell("python3 '\(program)' < sent", in: scratch.folder)
        #expect(outcome.output == expected, "\(outcome.messages)")
    }
}

/// A block of code in Markdown.
private struct Block {
    var language: String
    var text = ""

    /// The name of the stage it declares.
    var stage: String? {
        let found = text.firstMatch(of: /StageDeclaration\(\s*"([a-z_0-9]+)"|"name": "([a-z_0-9]+)"/)
        return (found?.output.1 ?? found?.output.2).map(String.init)
    }

    static func all(in text: String) -> [Block] {
        var blocks: [Block] = []
        var open: Block?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if let block = open { blocks.append(block) }
                open = open == nil ? Block(language: String(line.dropFirst(3))) : nil
            } else {
                open?.text += line + "\n"
            }
        }
        return blocks
    }
}
