import Testing

@testable import LineEditing

@Suite struct FrameTests {
    private func frame(_ text: String, columns: Int, cursorAt cursor: Int? = nil) -> Frame {
        var builder = FrameBuilder(columns: columns, inColour: false)
        for (index, character) in text.enumerated() {
            builder.put(character, .plain, isAtCursor: index == cursor)
        }
        if cursor == nil { builder.putCursor() }
        return builder.frame()
    }

    @Test(arguments: [
        ("abcd", 4, ["abcd", ""], 1, 0), ("abc", 4, ["abc"], 0, 3), ("abcde", 4, ["abcd", "e"], 1, 1),
        ("abc世", 4, ["abc", "世"], 1, 2), ("e\u{301}é", 4, ["e\u{301}é"], 0, 2),
        ("a\u{7}b", 9, ["a^Gb"], 0, 4),
    ])
    func rowsAreBrokenWhereTheWindowEnds(text: String, columns: Int, rows: [String], row: Int, column: Int) {
        let frame = frame(text, columns: columns)
        #expect(frame.rows == rows)
        #expect((frame.cursorRow, frame.cursorColumn) == (row, column))
    }

    @Test func theColumnAfterAnEmojiOfSeveralScalarsIsTold() {
        #expect(frame("👩‍💻b", columns: 9).rows == ["👩‍💻\u{1B}[3G\u{1B}[Kb"])
    }

    @Test func aFrameHigherThanTheWindowKeepsTheCursorsRow() {
        let tall = frame(String(repeating: "abcd", count: 30), columns: 4, cursorAt: 50).clipped(to: 5)
        #expect(tall.rows.count == 5)
        #expect(tall.cursorRow == 2)
        #expect(tall.cursorColumn == 2)
    }

    @Test func rowsThatStayAreNotWrittenAgain() {
        var painter = LinePainter()
        _ = painter.paint(frame("one\u{20}two", columns: 4))
        let next = painter.paint(frame("one\u{20}twx", columns: 4))
        #expect(!next.contains("one"))
        #expect(next.contains("twx"))
        #expect(painter.paint(frame("one\u{20}twx", columns: 4)).isEmpty)
    }
}
