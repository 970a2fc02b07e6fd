import StageKit

/// Cuts a script into tokens.
///
/// Never fails: what is no word of the language becomes a bad token and is told.
struct Lexer {
    let bytes: [UInt8]
    var position = 0
    var tokens: [Token] = []
    var diagnostics: [Diagnostic] = []
    /// A quotation mark was opened and not closed.
    var endsInsideText = false
    var followsBlank = true

    init(_ text: String) {
        bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Reads the whole text.
    mutating func run() {
        while position < bytes.count { scan() }
        tokens.append(Token(kind: .end, span: SourceSpan(position, position), followsBlank: followsBlank))
    }

    private mutating func scan() {
        switch bytes[position] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): skipBlank(1)
        case UInt8(ascii: "\n"): scanNewline()
        case UInt8(ascii: "#"): skipComment()
        case UInt8(ascii: "\""): scanText(closing: UInt8(ascii: "\""))
        case UInt8(ascii: "'"): scanSingleQuotes()
        case UInt8(ascii: "`"): scanBackticks()
        case UInt8(ascii: "$"): scanParameter()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): scanNumber()
        case UInt8(ascii: "/") where tokens.last?.kind == .symbol(.matches) || beginsPattern: scanPattern()
        default: scanWordOrSymbol()
        }
    }

    private mutating func skipBlank(_ length: Int) {
        position += length
        followsBlank = true
    }

    private mutating func scanNewline() {
        add(.newline, from: position, to: position + 1)
        followsBlank = true
    }

    private mutating func skipComment() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        followsBlank = true
    }

    private mutating func scanWordOrSymbol() {
        if let length = wordStart(at: position) { return scanWord(length) }
        for length in [2, 1] where position + length <= bytes.count {
            let written = String(decoding: bytes[position..<(position + length)], as: UTF8.self)
            if let symbol = Symbol(rawValue: written) {
                return add(.symbol(symbol), from: position, to: position + length)
            }
        }
        let (scalar, length) = self.scalar(at: position)
        if scalar.properties.isWhitespace || scalar == "\u{FEFF}" { return skipBlank(length) }
        let span = SourceSpan(position, position + length)
        diagnostics.append(Diagnostic(.grammar(.unexpectedCharacter(scalar)), span))
        add(.bad, from: position, to: position + length)
    }

    private mutating func scanWord(_ firstLength: Int) {
        let start = position
        let end = wordEnd(from: position + firstLength)
        add(.word(string(start..<end)), from: start, to: end)
    }

    private mutating func scanParameter() {
        let start = position
        guard start + 1 < bytes.count, let length = wordStart(at: start + 1) else {
            diagnostics.append(Diagnostic(.grammar(.unexpectedCharacter("$")), SourceSpan(start, start + 1)))
            return add(.bad, from: start, to: start + 1)
        }
        let end = wordEnd(from: start + 1 + length)
        add(.parameter(string((start + 1)..<end)), from: start, to: end)
    }

    /// Adds a token and goes on after it.
    mutating func add(_ kind: Token.Kind, from start: Int, to end: Int) {
        tokens.append(Token(kind: kind, span: SourceSpan(start, end), followsBlank: followsBlank))
        followsBlank = false
        position = end
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
