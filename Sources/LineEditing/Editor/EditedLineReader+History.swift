import CLibedit

extension EditedLineReader {
    /// Puts the next or last different entry in the line's place; past the newest stands what was being typed.
    func recall(_ step: Int) -> UInt8 {
        let text = line.text
        if position == history.entries.count { draft = text }
        var next = position + step
        while history.entries.indices.contains(next), history.entries[next].text == text { next += step }
        guard (0...history.entries.count).contains(next) else { return beep() }
        position = next
        replace(with: next == history.entries.count ? draft : history.entries[next].text)
        return UInt8(CC_REFRESH)
    }

    /// ^R: what is typed is looked for in earlier and earlier entries; Enter runs the one found, Escape goes back to the line, and any
    /// other key edits it.
    func search() -> UInt8 {
        let before = (prompt: prompt, text: line.text)
        var pattern = ""
        var found: Int?
        var start = history.entries.count
        defer { prompt = before.prompt }
        while true {
            let isMissing = found == nil && !pattern.isEmpty
            prompt = Prompt(isMissing ? "not found" : "search", " '\(pattern)': ")
            let shown = found.map { history.entries[$0].text } ?? before.text
            if !input.hasPending { screen.show(frame(shown, nil, "", [])) }
            switch input.read(within: nil) {
            case .resized: takeSize()
            case .idle, .woken: break
            case .end: return UInt8(CC_EOF)
            case .character(18): start = found ?? start
            case .character(8), .character(127):
                _ = pattern.popLast()
                start = history.entries.count
            case .character(let key) where key >= 32:
                pattern.unicodeScalars.append(Unicode.Scalar(UInt32(bitPattern: key)) ?? "\u{FFFD}")
                start = found.map { $0 + 1 } ?? history.entries.count
            case .character(let key): return endSearch(key, found, before.text)
            }
            if pattern.isEmpty {
                found = nil
            } else if let next = history.search(pattern, before: start) {
                found = next
            } else if start == history.entries.count {
                found = nil
            }
        }
    }

    private func endSearch(_ key: WideText.wchar, _ found: Int?, _ text: String) -> UInt8 {
        let isGivenUp = key == 3 || key == 7 || (key == KeyInput.escape && endsAtEscape())
        if !isGivenUp {
            input.putBack([key])
            if let found {
                position = found
                replace(with: history.entries[found].text)
            }
        }
        return UInt8(CC_REFRESH)
    }
}
