import StageKit

/// What stands before the cursor, cut into what the completions depend on.
struct CompletionContext {
    /// The text before the statement the cursor is in.
    var earlier: String
    /// The text of the pipeline the cursor is in, up to its last bar; nil before the first bar.
    var upstream: String?
    /// The tokens since the last bar, or since the start of the pipeline, without the word at the cursor.
    var tokens: [Token]
    /// The beginning of the word, text or parameter at the cursor.
    var partial: String
    /// Where that stands; empty when there is none.
    var replaces: SourceSpan
    /// The cursor is in a text that was opened and not closed.
    var isInText: Bool
    /// The stages since the last bar follow a `def`, so their input is not known.
    var isInDefinition: Bool

    /// Reads the text before the cursor, a byte offset; nil within a comment or outside the text.
    init?(_ text: String, cursor: Int) {
        guard cursor >= 0, cursor <= text.utf8.count else { return nil }
        let before = String(decoding: text.utf8.prefix(cursor), as: UTF8.self)
        var lexer = Lexer(before)
        lexer.run()
        var tokens = lexer.tokens
        tokens.removeLast()
        let lastEnd = tokens.last?.span.end ?? 0
        if lexer.bytes[min(lastEnd, lexer.bytes.count)...].contains(UInt8(ascii: "#")) { return nil }
        isInText = lexer.endsInsideText
        (partial, replaces) = CompletionContext.takePartial(&tokens, cursor, isInText)
        tokens = LogicalLines.join(tokens)
        let statement = tokens.lastIndex { $0.kind == .newline }.map { $0 + 1 } ?? 0
        let statementStart = statement < tokens.count ? tokens[statement].span.start : replaces.start
        earlier = lexer.string(0..<min(statementStart, lexer.bytes.count))
        let line = Array(tokens[statement...])
        isInDefinition = line.first?.kind == .word("def")
        let start = CompletionContext.pipelineStart(line)
        let bar = CompletionContext.lastBar(line, from: start)
        self.tokens = Array(line[(bar.map { $0 + 1 } ?? start)...])
        upstream = bar.map {
            lexer.string(line[start].span.start..<max(line[start].span.start, line[$0].span.start))
        }
    }

    private static func takePartial(_ tokens: inout [Token], _ cursor: Int, _ isInText: Bool) -> (
        String, SourceSpan
    ) {
        let nothing = ("", SourceSpan(cursor, cursor))
        guard let last = tokens.last, last.span.end == cursor else { return nothing }
        let partial: String
        switch last.kind {
        case .word(let word): partial = word
        case .parameter(let name): partial = "$" + name
        case .bad where last.span.end - last.span.start == 1: partial = "$"
        case .literal(.text(let text)) where isInText: partial = text
        default: return nothing
        }
        tokens.removeLast()
        return (partial, last.span)
    }

    /// The first token of the innermost pipeline that is open at the end.
    private static func pipelineStart(_ line: [Token]) -> Int {
        var open: [Int] = []
        var start = 0
        for (index, token) in line.enumerated() {
            switch token.kind {
            case .symbol(.open), .symbol(.openList): open.append(index)
            case .symbol(.close), .symbol(.closeList): _ = open.popLast()
            case .symbol(.assign) where open.isEmpty && start == 0 && isNaming(line, index): start = index + 1
            default: break
            }
        }
        for index in open.reversed() where isPipelineBracket(line, index) { return index + 1 }
        return start
    }

    /// True for the equals sign of `let name =` and `def name(…) =`.
    private static func isNaming(_ line: [Token], _ index: Int) -> Bool {
        [.word("let"), .word("def")].contains(line[0].kind)
            && !line[..<index].contains { $0.kind == .symbol(.bar) }
    }

    /// True for a bracket with a bar or a source after it, which is no call's.
    private static func isPipelineBracket(_ line: [Token], _ index: Int) -> Bool {
        guard line[index].kind == .symbol(.open) else { return false }
        if index > 0, case .word = line[index - 1].kind, !line[index].followsBlank { return false }
        if lastBar(line, from: index + 1) != nil { return true }
        guard index > 0 else { return true }
        switch line[index - 1].kind {
        case .symbol(.assign): return true
        case .word(let word): return !Parser.keywords.contains(word) && index + 1 >= line.count
        default: return false
        }
    }

    private static func lastBar(_ line: [Token], from start: Int) -> Int? {
        var depth = 0
        var last: Int?
        for index in start..<max(start, line.count) {
            switch line[index].kind {
            case .symbol(.open), .symbol(.openList): depth += 1
            case .symbol(.close), .symbol(.closeList): depth -= 1
            case .symbol(.bar) where depth == 0: last = index
            default: break
            }
        }
        return last
    }
}
