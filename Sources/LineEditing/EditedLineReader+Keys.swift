import CLibedit
import Glibc

extension EditedLineReader {
    /// ^C: ends the line, which is shown but not taken.
    ///
    /// A key is pushed, since a line that a function of ours ends does not move the cursor down.
    func interrupt(_ editor: OpaquePointer) -> UInt8 {
        wasInterrupted = true
        if let line = el_wline(editor)?.pointee {
            el_cursor(editor, Int32(line.lastchar - line.cursor))
        }
        el_winsertstr(editor, WideText.wide("^C"))
        lede_el_push(editor, WideText.wide("\n"))
        return UInt8(CC_REFRESH)
    }

    /// Tab: puts in what all candidates share; when that is nothing new, lists them.
    func complete(_ editor: OpaquePointer) -> UInt8 {
        guard let line = el_wline(editor)?.pointee else { return UInt8(CC_ERROR) }
        let before = WideText.string(line.buffer, count: line.cursor - line.buffer)
        let completion = completer(before)
        guard let first = completion.candidates.first else { return UInt8(CC_REFRESH_BEEP) }
        let isOnly = completion.candidates.count == 1
        let text = isOnly ? first.text + " " : completion.commonPrefix
        let written = String(before.unicodeScalars.suffix(completion.replaced))
        if isOnly || text.unicodeScalars.count > written.unicodeScalars.count {
            if completion.replaced > 0 { el_deletestr(editor, Int32(completion.replaced)) }
            el_winsertstr(editor, WideText.wide(text))
            return UInt8(CC_REFRESH)
        }
        list(completion.candidates)
        return UInt8(CC_REDISPLAY)
    }

    private func list(_ candidates: [Completion.Candidate]) {
        let width = candidates.map { $0.text.unicodeScalars.count }.max() ?? 0
        var text = "\n"
        for candidate in candidates {
            let blanks = String(repeating: " ", count: width - candidate.text.unicodeScalars.count)
            text += "  \(candidate.text)\(blanks)  \(candidate.summary)\n"
        }
        let bytes = Array(text.utf8)
        _ = write(1, bytes, bytes.count)
    }
}
