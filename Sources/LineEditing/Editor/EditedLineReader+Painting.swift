import Rendering

extension EditedLineReader {
    /// A row below the line.
    struct BelowRow {
        var text: String
        var style: LineStyle
    }

    /// The remark that the cursor is on.
    var remarkAtCursor: LineLook.Remark? {
        let (text, cursor) = line
        return look(of: text).remarks.first { $0.range.lowerBound <= cursor && cursor <= $0.range.upperBound }
    }

    /// Shows the line as it is now, with rows below it.
    func paint(_ below: [BelowRow] = []) {
        let (text, cursor) = line
        var rows = below
        if below.isEmpty, hasRested, let remark = remarkAtCursor {
            rows = WrappedText.lines("  \(remark.text)", TerminalScreen.size.columns).prefix(4).map {
                BelowRow(text: $0, style: .aside)
            }
        }
        screen.show(frame(text, cursor, below.isEmpty ? suggestion(text, cursor) : "", rows))
    }

    /// What could be added at the end of the line; empty for nothing.
    func suggestion(_ text: String, _ cursor: Int) -> String {
        guard suggests, !text.isEmpty, cursor == text.unicodeScalars.count else { return "" }
        let rest = history.rest(of: text) ?? look(of: text).guess
        return String(rest.prefix { $0 != "\n" })
    }

    func look(of text: String) -> LineLook {
        if let lastLook, lastLook.text == text { return lastLook.look }
        let look = assistant.look(of: text)
        lastLook = (text, look)
        return look
    }

    func frame(_ text: String, _ cursor: Int?, _ suggestion: String, _ below: [BelowRow]) -> Frame {
        let columns = TerminalScreen.size.columns
        var builder = FrameBuilder(columns: columns, inColour: inColour)
        builder.put(prompt.name, .prompt)
        builder.put(prompt.sign, .plain)
        put(text, cursor, &builder)
        if cursor == nil || cursor == text.unicodeScalars.count { builder.putCursor() }
        builder.put(suggestion, .ghost)
        for row in below {
            builder.breakRow()
            builder.put(ClippedText.fitting(row.text, columns), row.style)
        }
        return builder.frame()
    }

    private func put(_ text: String, _ cursor: Int?, _ builder: inout FrameBuilder) {
        let look = look(of: text)
        let styles = look.styles
        let wrong = look.remarks.filter { hasRested || $0.range.upperBound != cursor }.map(\.range)
        var next = 0
        var at = 0
        for character in text {
            let count = character.unicodeScalars.count
            while next < styles.count, styles[next].range.upperBound <= at { next += 1 }
            var style = next < styles.count && styles[next].range.contains(at) ? styles[next].style : .plain
            if !wrong.isEmpty, wrong.contains(where: { $0.contains(at) }) { style = .wrong }
            let isAtCursor = cursor.map { (at..<(at + count)).contains($0) } ?? false
            if character == "\n" {
                if isAtCursor { builder.putCursor() }
                builder.breakRow()
                builder.put(continuation, .comment)
            } else {
                builder.put(character, style, isAtCursor: isAtCursor)
            }
            at += count
        }
    }

    /// What stands before a further line.
    private var continuation: String {
        let width = DisplayWidth.of(prompt.name + prompt.sign)
        return String(repeating: " ", count: max(0, width - 2)) + "… "
    }
}
