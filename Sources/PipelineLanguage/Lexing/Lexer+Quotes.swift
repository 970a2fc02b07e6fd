import StageKit

extension Lexer {
    /// Reads a text with its escapes; it may run over lines.
    ///
    /// One that is not closed ends with its line, and so do those after it: each would look through all the rest.
    mutating func scanText(closing mark: UInt8) {
        let start = position
        let limit = endsInsideText ? endOfLine(from: start) : bytes.count
        let told = diagnostics.count
        var value: [UInt8] = []
        var index = start + 1
        while index < limit, bytes[index] != mark {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
                value.append(bytes[index])
                index += 1
                continue
            }
            value += escaped(at: index)
            index += 1 + scalar(at: index + 1).1
        }
        if index >= limit {
            endsInsideText = true
            let end = endOfLine(from: start)
            while diagnostics.count > told, let last = diagnostics.last, last.span.start >= end {
                diagnostics.removeLast()
            }
            diagnostics.append(Diagnostic(.grammar(.unclosed("\"")), SourceSpan(start, end)))
            return add(.literal(.text(string((start + 1)..<max(start + 1, end)))), from: start, to: end)
        }
        add(.literal(.text(String(decoding: value, as: UTF8.self))), from: start, to: index + 1)
    }

    /// What the escape at `index` stands for; one that is unknown stands for itself and is told.
    private mutating func escaped(at index: Int) -> [UInt8] {
        switch bytes[index + 1] {
        case UInt8(ascii: "n"): return [UInt8(ascii: "\n")]
        case UInt8(ascii: "t"): return [UInt8(ascii: "\t")]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [bytes[index + 1]]
        default:
            let end = index + 1 + scalar(at: index + 1).1
            let span = SourceSpan(index, end)
            diagnostics.append(Diagnostic(.grammar(.unknownEscape(string(index..<end))), span))
            return Array(bytes[index..<end])
        }
    }

    /// Reads `'…'` on one line as the text that was meant, and says how a text is written.
    mutating func scanSingleQuotes() {
        let start = position
        guard let close = closing(UInt8(ascii: "'"), after: start) else {
            diagnostics.append(Diagnostic(.grammar(.unexpectedCharacter("'")), SourceSpan(start, start + 1)))
            return add(.bad, from: start, to: start + 1)
        }
        let value = string((start + 1)..<close)
        diagnostics.append(Diagnostic(.grammar(.singleQuotes(value)), SourceSpan(start, close + 1)))
        add(.literal(.text(value)), from: start, to: close + 1)
    }

    mutating func scanBackticks() {
        let start = position
        guard let close = closing(UInt8(ascii: "`"), after: start) else {
            let line = endOfLine(from: start)
            diagnostics.append(Diagnostic(.grammar(.unclosed("`")), SourceSpan(start, line)))
            return add(.quotedName(string((start + 1)..<line)), from: start, to: line)
        }
        add(.quotedName(string((start + 1)..<close)), from: start, to: close + 1)
    }

    /// Where the mark stands next, if that is before the line ends.
    private func closing(_ mark: UInt8, after start: Int) -> Int? {
        let end = bytes[(start + 1)...].firstIndex { $0 == mark || $0 == UInt8(ascii: "\n") }
        return end.flatMap { bytes[$0] == mark ? $0 : nil }
    }

    func endOfLine(from index: Int) -> Int {
        bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }
}
