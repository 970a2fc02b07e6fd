public import StageKit

extension ColumnDeclaration {
    /// The name as it is written in a pipeline: in backticks where it is no plain word.
    public var written: String {
        var lexer = Lexer(name)
        lexer.run()
        let isPlain = lexer.tokens.first?.kind == .word(name) && !Parser.keywords.contains(name)
        return isPlain && name != "true" && name != "false" ? name : "`\(name)`"
    }
}
