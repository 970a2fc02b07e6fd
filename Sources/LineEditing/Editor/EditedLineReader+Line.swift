import CLibedit

/// The line that libedit holds.
extension EditedLineReader {
    /// The text and where the cursor is, in Unicode scalars.
    var line: (text: String, cursor: Int) {
        guard let line = el_wline(editor)?.pointee else { return ("", 0) }
        return (
            WideText.string(line.buffer, count: line.lastchar - line.buffer), line.cursor - line.buffer
        )
    }

    /// Puts in a text at the cursor.
    func insert(_ text: String) -> UInt8 {
        el_winsertstr(editor, WideText.wide(text)) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_REFRESH_BEEP)
    }

    /// Deletes scalars before the cursor.
    func delete(before count: Int) { if count > 0 { el_deletestr(editor, Int32(count)) } }

    func move(by count: Int) { el_cursor(editor, Int32(count)) }

    /// Puts another text in the line's place, with the cursor at its end.
    func replace(with text: String) {
        let (old, cursor) = line
        let count = old.unicodeScalars.count
        move(by: count - cursor)
        delete(before: count)
        _ = insert(text)
    }

    /// Ends the line; what is left on the screen is `shown`.
    func end(_ outcome: LineEvent, showing shown: String) -> UInt8 {
        hasRested = false
        screen.leave(frame(shown, nil, "", []))
        self.outcome = outcome
        return UInt8(outcome == .end ? CC_EOF : CC_NEWLINE)
    }
}
