import Glibc
import Testing

@testable import LineEditing

@Suite final class HistoryFileTests {
    private let folder = "/tmp/lede-history-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"

    deinit {
        unlink("\(folder)/lede/history")
        rmdir("\(folder)/lede")
        rmdir(folder)
    }

    private func file() -> HistoryFile { HistoryFile(path: "\(folder)/lede/history") }

    private func entry(_ text: String, _ id: String = "1") -> HistoryEntry {
        HistoryEntry(id: id, time: 1_900_000_000, corpus: "a b\tc", text: text)
    }

    @Test func entriesComeBackAsTheyWere() {
        let history = file()
        let texts = [
            "articles | take 5", "let a =\n  articles |\n  quotes", #"where text =~ /\d+\n/"#, "世界 é\t\\t",
            "",
        ]
        let entries = texts.enumerated().map { entry($1, String($0)) }
        for entry in entries { history.append(entry) }
        #expect(history.entries(last: 100) == entries)
        #expect(history.entries(last: 2) == Array(entries.suffix(2)))
    }

    @Test func whatCameOfAnEntryIsKeptWithIt() {
        let history = file()
        var first = entry("articles", "a")
        history.append(first)
        history.append(entry("parts", "b"))
        (first.rows, first.milliseconds) = (310, 42)
        history.appendOutcome(of: first)
        #expect(history.entries(last: 9) == [first, entry("parts", "b")])
    }

    @Test func sessionsAtOnceLoseNothing() {
        let history = file()
        let pairs = (0..<200).map { (entry("first \($0)", "a\($0)"), entry("second \($0)", "b\($0)")) }
        for (first, second) in pairs {
            history.append(first)
            HistoryFile(path: history.path).append(second)
        }
        #expect(history.entries(last: 400) == pairs.flatMap { [$0.0, $0.1] })
    }

    @Test func aFileThatCannotBeWrittenIsNamed() {
        let history = History(HistoryFile(path: "/dev/null/history"), corpus: "")
        #expect(history.unwritten == nil)
        history.add("articles")
        #expect(history.unwritten == "/dev/null/history")
        #expect(history.entries.map(\.text) == ["articles"])
    }

    @Test func aMissingFileHasNoEntries() { #expect(file().entries(last: 5).isEmpty) }

    @Test func linesThatAreNoEntriesArePassedOver() throws {
        let history = file()
        history.append(entry("good"))
        let descriptor = open(history.path, O_WRONLY | O_APPEND)
        let lines = "no tab\n\n\t\n=\tnobody\t1\t2\n+\tx\n+\t2\tsoon\tnews\ttext\n"
        _ = write(descriptor, lines, lines.utf8.count)
        close(descriptor)
        #expect(history.entries(last: 9).map(\.text) == ["good", "text"])
    }

    @Test func theNewestEntryThatBeginsSoIsSuggested() {
        let history = History(nil, corpus: "")
        for text in ["articles | take 1", "articles | take 2", "parts", "articles"] { history.add(text) }
        #expect(history.rest(of: "articles |") == " take 2")
        #expect(history.rest(of: "articles") == " | take 2")
        #expect(history.rest(of: "quotes") == nil)
    }
}
