public import StageKit

/// What a stretch of a script is, for its colour.
public struct Highlight: Sendable, Equatable {
    /// What a stretch can be.
    public enum Kind: Sendable {
        /// A source, a stage, or a word of the language.
        case keyword
        /// A column or an option.
        case name
        /// A text or a regular expression.
        case text
        /// A number, a date, a length of time, a parameter.
        case value
        /// A comment.
        case comment
    }

    /// What it is.
    public var kind: Kind
    /// Where it stands.
    public var span: SourceSpan
}

/// Tells what the stretches of a script are, right or wrong, without knowing what there is.
public enum Highlighter {
    /// The stretches in order, without overlaps; symbols and white space are in none.
    public static func highlights(_ text: String) -> [Highlight] {
        var lexer = Lexer(text)
        lexer.run()
        var found: [Highlight] = []
        var end = 0
        for (index, token) in lexer.tokens.enumerated() {
            addComments(lexer.bytes, end..<max(end, token.span.start), &found)
            end = token.span.end
            guard let kind = kind(of: index, in: lexer.tokens) else { continue }
            found.append(Highlight(kind: kind, span: token.span))
        }
        return found
    }

    private static func kind(of index: Int, in tokens: [Token]) -> Highlight.Kind? {
        switch tokens[index].kind {
        case .word(let word): wordKind(word, index, tokens)
        case .quotedName: .name
        case .literal(.text), .pattern: .text
        case .literal, .parameter: .value
        case .symbol, .newline, .bad, .end: nil
        }
    }

    private static let statementWords: Set<String> = ["let", "def", "param"]

    private static func wordKind(_ word: String, _ index: Int, _ tokens: [Token]) -> Highlight.Kind {
        if Parser.keywords.contains(word) { return .keyword }
        if word == "true" || word == "false" { return .value }
        let before = index > 0 ? tokens[index - 1].kind : .newline
        switch before {
        case .newline, .symbol(.bar): return .keyword
        case .symbol(.open) where tokens[index - 1].followsBlank: return .keyword
        case .symbol(.assign) where isNaming(tokens, index - 1): return .keyword
        default: return .name
        }
    }

    /// True for the equals sign of a `let` or a `def`.
    private static func isNaming(_ tokens: [Token], _ index: Int) -> Bool {
        let start = tokens[..<index].lastIndex { $0.kind == .newline }.map { $0 + 1 } ?? 0
        guard case .word(let first) = tokens[start].kind, statementWords.contains(first) else { return false }
        return !tokens[start..<index].contains { $0.kind == .symbol(.bar) }
    }

    /// A comment goes from its sign to the end of the line.
    private static func addComments(_ bytes: [UInt8], _ gap: Range<Int>, _ found: inout [Highlight]) {
        guard let start = bytes[gap].firstIndex(of: UInt8(ascii: "#")) else { return }
        let end = bytes[start..<gap.upperBound].firstIndex(of: 10) ?? gap.upperBound
        found.append(Highlight(kind: .comment, span: SourceSpan(start, end)))
    }
}
