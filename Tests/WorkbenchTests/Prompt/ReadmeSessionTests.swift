import Testing

@Suite("The session that the README begins with") struct ReadmeSessionTests {
    private let scratch = Scratch()

    /// The lines between its marks, without those of the block; a text that ends in … is cut there.
    private var shown: [String] {
        let readme = Program.shell("cat '\(Program.package)/README.md'").output
        let lines = readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let begin = lines.firstIndex(of: "<!-- session -->"),
            let end = lines.firstIndex(of: "<!-- /session -->")
        else { return [] }
        return lines[(begin + 2)..<(end - 1)].filter { !$0.isEmpty }
    }

    /// A line as far as it is the same on every machine: before the seconds or the ellipsis it ends in.
    private func stable(_ line: String) -> String {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        if let seconds = words.firstIndex(of: "s"), seconds > 1, words[seconds - 2] == "·" {
            return words[..<(seconds - 1)].joined(separator: " ")
        }
        return line.hasSuffix(", …") ? String(line.dropLast(2)) : line
    }

    @Test func isWhatTheProgramShows() {
        _ = Program.shell("cp -r '\(Program.package)/Examples/Harbour/articles' .", in: scratch.folder)
        let terminal = scratch.terminal(["articles", "--no-store"], columns: 100, height: 60)
        var isThere = true
        for line in shown {
            if line.hasPrefix("lede> ") {
                isThere = terminal.enter(line.dropFirst(6) + "\r") && isThere
            } else {
                let isSeen = terminal.waits(for: stable(line))
                #expect(isSeen, "\(line)")
                isThere = isSeen && isThere
            }
        }
        #expect(isThere && shown.count > 20)
        #expect(terminal.leave() == 0)
    }
}
