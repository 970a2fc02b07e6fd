public import StageKit

/// Errors as a person reads them: what, where in the script, what to do.
public struct FailureText {
    private let script: [UInt8]
    private let name: String?
    private let style: Style
    private let width: Int

    /// Tells errors about `script`; `name` is the script's file, nil for what was typed.
    ///
    /// Messages are broken to fit `width` columns.
    public init(script: String, name: String? = nil, style: Style = .plain, width: Int = .max) {
        self.script = Array(script.utf8)
        self.name = name
        self.style = style
        self.width = width
    }

    /// The lines to print, without a last line feed.
    public func lines(_ failure: Failure) -> [String] {
        var lines = WrappedText.lines(heading(failure), width)
        for marked in marks(failure) { lines += quote(around(marked.marks[0], marked.line), marked.marks) }
        if let hint = failure.hint { lines += WrappedText.lines("  \(shown(hint))", width) }
        return lines
    }

    private func heading(_ failure: Failure) -> String {
        let message = style.bold(shown(failure.message))
        if let file = failure.file.map(ClippedText.oneLine) {
            return "\(file):\(failure.line.map { "\($0):" } ?? "") \(message)"
        }
        let error = style.red("error:") + " " + message
        guard let name = name.map(ClippedText.oneLine) else { return error }
        guard let span = failure.span, let line = line(at: span.start) else { return "\(name): \(error)" }
        let column = scalars(line.range.lowerBound..<min(span.start, line.range.upperBound)) + 1
        return "\(name):\(line.number):\(column): \(error)"
    }

    /// A text in which nothing steers the terminal; of a very long one, the beginning and the end.
    private func shown(_ text: String) -> String {
        let most = 1000
        guard text.utf8.count > 2 * most else { return VisibleText.showingControls(text) }
        return VisibleText.showingControls("\(text.prefix(most)) … \(text.suffix(most / 10))")
    }

    private struct Mark {
        var span: SourceSpan
        var label: String?
        var sign: Character
    }

    private struct Line {
        var number: Int
        var range: Range<Int>
    }

    /// The lines that are quoted, in order, each with what is marked in it.
    private func marks(_ failure: Failure) -> [(line: Line, marks: [Mark])] {
        var marks: [Mark] = []
        if let span = failure.span { marks.append(Mark(span: span, label: nil, sign: "^")) }
        if let related = failure.related {
            marks.append(Mark(span: related.span, label: related.label, sign: "~"))
        }
        var found: [Int: (line: Line, marks: [Mark])] = [:]
        for mark in marks {
            guard let line = line(at: mark.span.start) else { continue }
            found[line.number, default: (line, [])].marks.append(mark)
        }
        return found.keys.sorted().compactMap { found[$0] }
    }

    /// Of a very long line what stands around the mark.
    private func around(_ mark: Mark, _ line: Line) -> Line {
        let most = 600
        guard line.range.count > most else { return line }
        var start = max(line.range.lowerBound, min(mark.span.start, line.range.upperBound) - most / 2)
        var end = min(line.range.upperBound, start + most)
        while start < end, script[start] & 0xC0 == 0x80 { start += 1 }
        while end < line.range.upperBound, script[end] & 0xC0 == 0x80 { end += 1 }
        return Line(number: line.number, range: start..<end)
    }

    private func quote(_ line: Line, _ marks: [Mark]) -> [String] {
        let gutter = "  "
        var under: [Character] = []
        let marks = marks.filter {
            line.range.contains($0.span.start) || $0.span.start == line.range.upperBound
        }
        for mark in marks.sorted(by: { $0.span.start < $1.span.start }) {
            let start = min(max(mark.span.start, line.range.lowerBound), line.range.upperBound)
            let end = min(max(mark.span.end, start), line.range.upperBound)
            let from = width(line.range.lowerBound..<start)
            under += Array(repeating: " ", count: max(0, from - under.count))
            under += Array(repeating: mark.sign, count: max(1, width(start..<end)))
        }
        var lines: [String] = []
        let rows = rows(visible(line.range))
        for (index, row) in rows.enumerated() {
            lines.append(gutter + row.text)
            // What is missing at the end is marked beyond it.
            let room = index == rows.count - 1 ? under.count : row.width
            let marked = String(under.dropFirst(row.column).prefix(room)).trimmingEnd()
            if !marked.isEmpty { lines.append(gutter + style.red(marked)) }
        }
        for mark in marks {
            guard let label = mark.label else { continue }
            lines.append("\(gutter)\(mark.sign) \(label)")
        }
        return lines
    }

    /// A line in pieces that fit beside the gutter, each with the column it begins in.
    private func rows(_ text: String) -> [(text: String, column: Int, width: Int)] {
        let room = max(10, width == .max ? .max : width - 2)
        var rows = [(text: "", column: 0, width: 0)]
        for character in text {
            let size = DisplayWidth.of(character)
            let last = rows[rows.count - 1]
            if last.width + size > room { rows.append(("", last.column + last.width, 0)) }
            rows[rows.count - 1].text.append(character)
            rows[rows.count - 1].width += size
        }
        return rows
    }

    private func line(at byte: Int) -> Line? {
        guard byte >= 0, byte <= script.count, !script.isEmpty else { return nil }
        // An error at the very end belongs to the last line that holds something.
        var at = min(byte, script.count)
        while at == script.count || script[at] == 10, at > 0, script[at - 1] == 10 { at -= 1 }
        let start = script[..<at].lastIndex(of: 10).map { $0 + 1 } ?? 0
        let end = script[at...].firstIndex(of: 10) ?? script.count
        let number = script[..<start].count { $0 == 10 } + 1
        return Line(number: number, range: start..<end)
    }

    private func visible(_ range: Range<Int>) -> String {
        var text = shown(range)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    private func width(_ range: Range<Int>) -> Int {
        DisplayWidth.of(shown(range))
    }

    private func shown(_ range: Range<Int>) -> String {
        let text = String(String(decoding: script[range], as: UTF8.self).map { $0 == "\t" ? " " : $0 })
        return VisibleText.showingControls(text)
    }

    private func scalars(_ range: Range<Int>) -> Int { script[range].count { $0 & 0xC0 != 0x80 } }
}

extension Problem {
    /// `file:line: reason`.
    public var text: String {
        ClippedText.oneLine(file) + ":\(line.map { "\($0):" } ?? "") " + ClippedText.oneLine(reason)
    }
}
