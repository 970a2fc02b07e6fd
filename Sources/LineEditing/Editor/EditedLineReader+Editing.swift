import CLibedit
import Glibc

extension EditedLineReader {
    /// Enter: opens a next line when the pipeline is unfinished, unless the last line is blank.
    func enter() -> UInt8 {
        let (text, cursor) = line
        let lastLine = text.unicodeScalars.reversed().prefix { $0 != "\n" }
        let isBlank = lastLine.allSatisfy { $0.properties.isWhitespace }
        if !isBlank, assistant.isIncomplete(text) {
            move(by: text.unicodeScalars.count - cursor)
            return insert("\n")
        }
        var entry = text
        while entry.unicodeScalars.last?.properties.isWhitespace == true { entry.unicodeScalars.removeLast() }
        return end(.line(entry), showing: text)
    }

    /// ^C: the line stays to be seen, and is not taken.
    func interrupt() -> UInt8 { end(.interrupted, showing: line.text + "^C") }

    /// ^D: leaves from an empty line.
    func endOrDelete() -> UInt8 { line.text.isEmpty ? end(.end, showing: "") : delete() }

    /// Deletes what is one character to a reader, of however many scalars.
    func backspace() -> UInt8 {
        let (text, cursor) = line
        guard let last = String(text.unicodeScalars.prefix(cursor)).last else { return beep() }
        delete(before: last.unicodeScalars.count)
        return UInt8(CC_REFRESH)
    }

    func delete() -> UInt8 {
        let (text, cursor) = line
        guard let next = String(text.unicodeScalars.dropFirst(cursor)).first else { return beep() }
        move(by: next.unicodeScalars.count)
        delete(before: next.unicodeScalars.count)
        return UInt8(CC_REFRESH)
    }

    func beep() -> UInt8 {
        screen.beep()
        return UInt8(CC_NORM)
    }

    /// Takes what the terminal marks as pasted, line feeds and all; it runs on Enter.
    func paste() -> UInt8 {
        let mark: [WideText.wchar] = [27, 91, 50, 48, 49, 126]  // ESC [ 2 0 1 ~
        var pasted: [WideText.wchar] = []
        while !pasted.ends(with: mark) {
            switch input.read(within: nil) {
            case .character(let character): pasted.append(character)
            case .resized: takeSize()
            case .idle, .woken: break
            case .end: return UInt8(CC_EOF)
            }
        }
        var text = String.UnicodeScalarView()
        var before: WideText.wchar = 0
        for character in pasted.dropLast(mark.count) {
            // A terminal that swaps the two sends CR LF the other way round.
            if (before, character) == (13, 10) || (before, character) == (10, 13) {
                before = 0
                continue
            }
            before = character
            let scalar = Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}"
            switch scalar.value {
            case 10, 13: text.append("\n")
            case 9: text.append(" ")
            case 0..<0x20, 0x7F: break
            default: text.append(scalar)
            }
        }
        return insert(String(text))
    }

    /// F1: shows help above the line.
    func showHelp() -> UInt8 {
        let (text, cursor) = line
        let lines = assistant.help(on: text, cursor: cursor)
        if lines.isEmpty { return beep() }
        screen.leave(frame(text, cursor, "", []))
        screen.write(lines.joined(separator: "\r\n") + "\r\n")
        return UInt8(CC_NORM)
    }

    /// ^L.
    func clear() -> UInt8 {
        screen.clear()
        return UInt8(CC_NORM)
    }

    /// ^Z: gives the terminal back and stops; goes on when the shell says so.
    func suspend() -> UInt8 {
        let (text, cursor) = line
        screen.leave(frame(text, cursor, "", []))
        screen.markPastes(false)
        lede_el_prepare(editor, 0)
        kill(0, SIGTSTP)
        lede_el_prepare(editor, 1)
        screen.markPastes(true)
        return UInt8(CC_NORM)
    }
}

extension Array where Element: Equatable {
    fileprivate func ends(with other: [Element]) -> Bool {
        count >= other.count && suffix(other.count).elementsEqual(other)
    }
}
