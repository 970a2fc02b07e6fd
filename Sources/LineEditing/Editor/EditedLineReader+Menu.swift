import CLibedit
import Rendering

extension EditedLineReader {
    /// Tab: puts in the only candidate, or what all begin with, and shows a menu of them.
    func complete() -> UInt8 {
        let (text, cursor) = line
        let completion = assistant.completion(of: text, cursor: cursor)
        guard let first = completion.candidates.first else { return beep() }
        if completion.candidates.count == 1 {
            delete(before: completion.replaced)
            return insert(first.text + first.ending)
        }
        let written = String(text.unicodeScalars.prefix(cursor).suffix(completion.replaced))
        var menu = CompletionMenu(completion, written: written)
        if menu.common.unicodeScalars.count > written.unicodeScalars.count { take(menu.common, into: &menu) }
        return choose(&menu)
    }

    /// Lets a candidate be chosen: Tab and Down go on, Shift-Tab and Up back, Escape puts back what was there,
    /// Enter takes it, and any other key takes it and does what it does.
    private func choose(_ menu: inout CompletionMenu) -> UInt8 {
        while true {
            if !input.hasPending {
                let size = TerminalScreen.size
                paint(menu.rows(columns: size.columns, most: max(1, min(12, size.rows - 4))))
            }
            switch MenuKey.read(&input) {
            case .next: take(menu.step(1), into: &menu)
            case .previous: take(menu.step(-1), into: &menu)
            case .leave:
                take(menu.written, into: &menu)
                return UInt8(CC_REFRESH)
            case .accept:
                if menu.chosen != nil { return insert(menu.ending) }
                input.putBack([10])
                return UInt8(CC_REFRESH)
            case .other(let keys):
                input.putBack(keys)
                return UInt8(CC_REFRESH)
            case .resized: takeSize()
            case .end: return UInt8(CC_EOF)
            }
        }
    }

    private func take(_ text: String, into menu: inout CompletionMenu) {
        delete(before: menu.inserted.unicodeScalars.count)
        _ = insert(text)
        menu.inserted = text
    }
}

/// A key as a menu understands it.
private enum MenuKey {
    case next, previous, leave, accept, resized, end
    case other([WideText.wchar])

    static func read(_ input: inout KeyInput) -> MenuKey {
        switch input.read(within: nil) {
        case .character(9), .character(14): return .next
        case .character(16): return .previous
        case .character(7): return .leave
        case .character(10), .character(13): return .accept
        case .character(KeyInput.escape): return sequence(&input)
        case .character(let key): return .other([key])
        case .idle, .woken: return read(&input)
        case .resized: return .resized
        case .end: return .end
        }
    }

    /// What follows an Escape.
    private static func sequence(_ input: inout KeyInput) -> MenuKey {
        var keys = [KeyInput.escape]
        while case .character(let key) = input.read(within: EditedLineReader.sequence) {
            keys.append(key)
            if keys.count > 2 || key != 91 && key != 79 { break }
        }
        switch keys.dropFirst() {
        case []: return .leave
        case [91, 90], [91, 65], [79, 65]: return .previous  // ESC [ Z, ESC [ A
        case [91, 66], [79, 66]: return .next  // ESC [ B
        default: return .other(keys)
        }
    }
}
