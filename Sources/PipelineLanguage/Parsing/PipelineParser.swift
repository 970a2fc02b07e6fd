internal import StageKit

/// Reads the text of scripts.
public enum PipelineParser {
    /// What a text says, and what in it could not be read.
    ///
    /// Never fails; what is broken is marked.
    public static func parse(_ text: String) -> (script: ScriptSyntax, diagnostics: [Diagnostic]) {
        var lexer = Lexer(text)
        lexer.run()
        var parser = Parser(tokens: LogicalLines.join(lexer.tokens), diagnostics: lexer.diagnostics)
        let script = parser.script()
        let diagnostics = parser.diagnostics.enumerated().sorted {
            ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
        }
        return (script, diagnostics.map(\.element))
    }

    /// True when the Enter key is to open a next line: a bracket or a quotation mark is open, or the last
    /// line ends in a bar.
    public static func isIncomplete(_ text: String) -> Bool {
        var lexer = Lexer(text)
        lexer.run()
        if lexer.endsInsideText || LogicalLines.openBrackets(lexer.tokens) > 0 { return true }
        return lexer.tokens.last { $0.kind != .newline && $0.kind != .end }?.kind == .symbol(.bar)
    }
}
