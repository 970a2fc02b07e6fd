import StageKit

extension Lexer {
    /// Reads `/…/i` on one line; `\/` stands for a slash.
    mutating func scanPattern() {
        let start = position
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "/"), bytes[index] != UInt8(ascii: "\n") {
            let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count
            index += isEscape && bytes[index + 1] != UInt8(ascii: "\n") ? 2 : 1
        }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "/") else {
            let line = endOfLine(from: start)
            diagnostics.append(Diagnostic(.grammar(.unclosed("/")), SourceSpan(start, line)))
            return add(.pattern(string((start + 1)..<line), ignoringCase: false), from: start, to: line)
        }
        let end =
            wordStart(at: min(index + 1, bytes.count - 1)) == nil || index + 1 >= bytes.count
            ? index + 1 : wordEnd(from: index + 1)
        let flags = string((index + 1)..<end)
        if !flags.isEmpty, flags != "i" {
            diagnostics.append(Diagnostic(.grammar(.unknownFlag(flags)), SourceSpan(index + 1, end)))
        }
        add(.pattern(string((start + 1)..<index), ignoringCase: flags == "i"), from: start, to: end)
    }

    /// True at a whole `/…/` where no division can be: it is read as one, so that all that is wrong is told at once.
    var beginsPattern: Bool {
        guard followsNoValue, let close = closingSlash else { return false }
        guard close + 1 < bytes.count, wordStart(at: close + 1) != nil else { return true }
        return string((close + 1)..<wordEnd(from: close + 1)) == "i"
    }

    /// True where what was read last is nothing that could be divided.
    private var followsNoValue: Bool {
        switch tokens.last?.kind {
        case .symbol(let symbol): symbol.comparison != nil || [.open, .openList, .comma].contains(symbol)
        case .word(let word):
            Parser.keywords.contains(word) || tokens.dropLast().last?.kind == .symbol(.bar)
        default: false
        }
    }

    private var closingSlash: Int? {
        var index = position + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            if bytes[index] == UInt8(ascii: "/") { return index > position + 1 ? index : nil }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }
}
