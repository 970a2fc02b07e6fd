import StageKit

/// Reads statements from tokens; goes on after an error at the next bar or line.
struct Parser {
    /// Brackets and signs within one another; more is refused, so that no text exhausts the stack.
    static let deepestNesting = 48
    /// Operators in one expression; more is refused for the same reason.
    static let mostOperators = 400

    let tokens: [Token]
    /// Where the lexer found something to tell, in order.
    let lexicalSpans: [SourceSpan]
    /// The first of them that does not lie before the current statement.
    var lexicalIndex = 0
    /// For each token that is a bracket, whether a bar stands in it and in no bracket within it.
    let holdsBar: [Bool]
    var index = 0
    var diagnostics: [Diagnostic]
    var nesting = 0
    var operators = 0
    /// The rest of the statement is not read: it was told that it goes too far.
    private(set) var hasGivenUp = false

    init(tokens: [Token], diagnostics: [Diagnostic]) {
        self.tokens = tokens
        self.diagnostics = diagnostics
        lexicalSpans = diagnostics.map(\.span).sorted { $0.start < $1.start }
        holdsBar = Parser.bracketsHoldingBars(tokens)
    }

    private static func bracketsHoldingBars(_ tokens: [Token]) -> [Bool] {
        var holdsBar = [Bool](repeating: false, count: tokens.count)
        var open: [Int] = []
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .symbol(.open), .symbol(.openList): open.append(index)
            case .symbol(.close), .symbol(.closeList): _ = open.popLast()
            case .symbol(.bar): if let bracket = open.last { holdsBar[bracket] = true }
            default: break
            }
        }
        return holdsBar
    }

    var current: Token { tokens[index] }
    var following: Token { tokens[min(index + 1, tokens.count - 1)] }
    /// Where the last token that was taken ends.
    var lastEnd: Int { index == 0 ? current.span.start : tokens[index - 1].span.end }

    mutating func advance() { if index < tokens.count - 1 { index += 1 } }

    func at(_ symbol: Symbol) -> Bool { current.kind == .symbol(symbol) }
    func at(word: String) -> Bool { current.kind == .word(word) }

    /// Takes the symbol if it is next.
    mutating func take(_ symbol: Symbol) -> Bool {
        guard at(symbol) else { return false }
        advance()
        return true
    }

    mutating func take(word: String) -> Bool {
        guard at(word: word) else { return false }
        advance()
        return true
    }

    /// Takes the symbol, or tells that it is missing.
    mutating func expect(_ symbol: Symbol) { if !take(symbol) { tellExpected(.symbol(symbol.rawValue)) } }

    /// Tells what had to stand here; bad tokens were told before.
    mutating func tellExpected(_ what: Expectation) {
        if current.kind == .bad { return }
        tell(.expected(what, found: current.found), current.span)
    }

    mutating func tell(_ problem: GrammarProblem, _ span: SourceSpan) {
        if !hasGivenUp { diagnostics.append(Diagnostic(.grammar(problem), span)) }
    }

    /// Tells why the statement is read no further, and goes to its end: what follows would be told amiss.
    mutating func giveUp(_ problem: GrammarProblem) {
        tell(problem, current.span)
        hasGivenUp = true
        while current.kind != .newline, current.kind != .end { advance() }
    }

    /// Where a statement begins, all is read again.
    mutating func beginStatement() { hasGivenUp = false }

    /// True when the lexer had something to tell of a span that lies behind those asked about before.
    mutating func isLexicallyBroken(_ span: SourceSpan) -> Bool {
        while lexicalIndex < lexicalSpans.count, lexicalSpans[lexicalIndex].end <= span.start {
            lexicalIndex += 1
        }
        return lexicalIndex < lexicalSpans.count && lexicalSpans[lexicalIndex].overlaps(span)
    }

    /// True where a stage's arguments end.
    var isAtEndOfStage: Bool {
        switch current.kind {
        case .newline, .end, .symbol(.bar), .symbol(.close): true
        default: false
        }
    }

    /// Skips to the next bar, closing bracket or line.
    mutating func skipStage() { while !isAtEndOfStage { advance() } }

    mutating func name(_ what: Expectation) -> NameSyntax? {
        switch current.kind {
        case .word(let text), .quotedName(let text):
            let name = NameSyntax(text, current.span)
            advance()
            return name
        default:
            tellExpected(what)
            return nil
        }
    }
}

extension Token {
    /// What stands here, for a message.
    var found: String {
        switch kind {
        case .word(let word): "'\(word)'"
        case .quotedName(let name): "`\(name)`"
        case .literal(.text): "a text"
        case .literal(.date): "a date"
        case .literal: "a number"
        case .parameter(let name): "$\(name)"
        case .pattern: "a pattern"
        case .symbol(let symbol): "'\(symbol.rawValue)'"
        case .newline: "the end of the line"
        case .end: "the end"
        case .bad: "something else"
        }
    }
}

extension SourceSpan {
    /// True when a byte is in both.
    func overlaps(_ other: SourceSpan) -> Bool { start < other.end && other.start < end }
}
