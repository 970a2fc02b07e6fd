import Glibc
import LineEditing
import Testing

@Suite struct PlainLineReaderTests {
    private func lines(of text: String) -> [LineEvent] {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        defer { close(ends[0]) }
        _ = write(ends[1], text, text.utf8.count)
        close(ends[1])
        let reader = PlainLineReader(descriptor: ends[0])
        var events: [LineEvent] = []
        repeat { events.append(reader.readLine(prompt: Prompt("", ""))) } while events.last != .end
        return events
    }

    @Test(arguments: [
        ("a\nb\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("a\r\n\nb", ["a", "", "b"]), ("", []), ("\n", [""]),
        ("世界\né", ["世界", "é"]),
    ])
    func linesComeWithoutTheirEnds(text: String, expected: [String]) {
        #expect(lines(of: text) == expected.map { .line($0) } + [.end])
    }
}
