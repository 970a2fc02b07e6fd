import Glibc
import LineEditing
import Testing

@Suite struct HistoryFileTests {
    private func file() -> HistoryFile {
        HistoryFile(path: "/tmp/lede-history-\(getpid())-\(UInt64.random(in: 0...UInt64.max))/lede/history")
    }

    @Test func entriesComeBackAsTheyWere() {
        let history = file()
        let entries = [
            "articles | take 5", "let a =\n  articles |\n  quotes", #"where text =~ /\d+\n/"#, "世界 é", "",
        ]
        for entry in entries { history.append(entry) }
        #expect(history.entries(last: 100) == entries)
        #expect(history.entries(last: 2) == ["世界 é", ""])
    }

    @Test func sessionsAtOnceLoseNothing() {
        let history = file()
        let pairs = (0..<200).map { ("first \($0)", "second \($0)") }
        for (first, second) in pairs {
            history.append(first)
            HistoryFile(path: history.path).append(second)
        }
        #expect(history.entries(last: 400) == pairs.flatMap { [$0.0, $0.1] })
    }

    @Test func aMissingFileHasNoEntries() { #expect(file().entries(last: 5).isEmpty) }

    @Test func linesThatAreNoEntriesArePassedOver() throws {
        let history = file()
        history.append("good")
        let descriptor = open(history.path, O_WRONLY | O_APPEND)
        _ = write(descriptor, "no tab\n\n\ttext\n12\tcut off", 24)
        close(descriptor)
        #expect(history.entries(last: 9) == ["good", "text", "cut off"])
    }
}
