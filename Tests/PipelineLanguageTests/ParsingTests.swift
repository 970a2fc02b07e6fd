import PipelineLanguage
import StageKit
import Testing

@Suite("Reading scripts")
struct ParsingTests {
    @Test(
        "Enter opens a next line",
        arguments: [
            ("articles |", true), ("articles | # and then", true), ("articles | where (a or", true),
            ("articles | where headline has \"a", true), ("articles | where x in [1,", true),
            ("articles", false),
            ("", false), ("articles | where x in [1]", false), ("# articles |", false),
            ("articles |\n\n", true),
            ("articles | count)", false), ("articles | kwic \"a|\"", false),
        ]
    )
    func incomplete(_ text: String, _ wanted: Bool) { #expect(PipelineParser.isIncomplete(text) == wanted) }

    /// The arguments of the first stage, each on its own, operators with what they bind.
    static func shape(_ arguments: String) -> String {
        let (script, diagnostics) = PipelineParser.parse("articles | stage \(arguments)")
        guard diagnostics.isEmpty, case .pipeline(let pipeline)? = script.statements.first?.kind,
            let stage = pipeline.stages.first
        else { return "broken" }
        return stage.items.map { item in
            (item.followsComma ? ", " : "") + (item.name.map { $0.text + "=" } ?? "") + shape(item.value)
        }.joined(separator: " ")
    }

    static func shape(_ syntax: ExpressionSyntax) -> String {
        let inner = syntax.children.map(shape).joined(separator: " ")
        switch syntax.kind {
        case .literal(let literal): return "\(literal)"
        case .name(let name, let isQuoted): return isQuoted ? "`\(name)`" : name
        case .parameter(let name): return "$\(name)"
        case .pattern(let source, let ignoringCase): return "/\(source)/\(ignoringCase ? "i" : "")"
        case .arithmetic(let op): return "(\(op.rawValue) \(inner))"
        case .comparison(let op): return "(\(op.rawValue) \(inner))"
        case .call(let name): return "\(name)(\(inner))"
        case .pipeline(let pipeline): return "<\(pipeline.stages.map(\.name.text).joined(separator: "|"))>"
        default: return "(\(syntax.kind) \(inner))"
        }
    }

    @Test(
        "arguments and operators",
        arguments: [
            ("a b", "a b"), ("a, b c=1", "a , b c=integer(1)"), ("a -b", "a (negated b)"),
            ("a - b", "(- a b)"),
            ("a-b", "(- a b)"), ("-3 - 4", "(- integer(-3) integer(4))"),
            ("-frequency, article", "(negated frequency) , article"),
            ("a or b and not c", "(or a (and b (not c)))"), ("a + b * c / d", "(+ a (/ (* b c) d))"),
            ("a - b - c", "(- (- a b) c)"), ("(a - b) * -c", "(* (- a b) (negated c))"),
            ("a + 1 > b * 2 and c", "(and (> (+ a integer(1)) (* b integer(2))) c)"),
            ("a == \"x\\n\\\"\\\\\"", "(== a text(\"x\\n\\\"\\\\\"))"),
            ("1_000 0.5", "integer(1000) real(0.5)"),
            ("2..4", "(range integer(2) integer(4))"), ("a in 2023-08", "(isIn a date(\"2023-08\"))"),
            ("2023-W44 2023-Q1 7d 2w", "date(\"2023-W44\") date(\"2023-Q1\") days(7) days(14)"),
            ("2023 - 5", "(- integer(2023) integer(5))"), ("12345-678", "(- integer(12345) integer(678))"),
            ("a =~ /b\\/c d/i", "(matches a /b\\/c d/i)"), ("a / b", "(/ a b)"),
            ("a is missing", "(isMissing a)"),
            ("a is known", "(not (isMissing a))"), ("a is not missing", "(not (isMissing a))"),
            ("a not in [1, 2]", "(not (isIn a (list integer(1) integer(2))))"),
            ("`and` == $x", "(== `and` $x)"),
            ("parts.kind == x", "(== parts.kind x)"), ("f(a, 1)", "f(a integer(1))"), ("f (a)", "f a"),
            ("(articles | count)", "<count>"), ("x=(articles | a | b) y=1", "x=<a|b> y=integer(1)"),
            ("(table \"x.csv\")", "<>"), ("n=count(), m=mean(a)", "n=count() , m=mean(a)"),
            ("x = 1", "x=integer(1)"),
            ("a has lemma \"b\"", "(hasLemma a text(\"b\"))"),
            ("not has lemma \"b\"", "(not (hasLemma text text(\"b\")))"),
            ("a has \"b*\" and c contains \"d\"", "(and (has a text(\"b*\")) (contains c text(\"d\")))"),
            ("Überschrift == \"é\"", "(== Überschrift text(\"é\"))"), ("true # not this", "boolean(true)"),
        ]
    )
    func shapes(_ arguments: String, _ wanted: String) { #expect(Self.shape(arguments) == wanted) }

    @Test("spans are UTF-8 bytes of the whole text")
    func spans() {
        let text = "articles | where headline has \"é\"\nparts | count"
        let statements = PipelineParser.parse(text).script.statements
        #expect(statements.map(\.span) == [SourceSpan(0, 34), SourceSpan(35, 48)])
    }

    @Test("a line that is wrong hides no other")
    func recovery() {
        let (script, diagnostics) = PipelineParser.parse(
            "articles | | count\nparts | count\nlet = 3\narticles"
        )
        #expect(script.statements.map(\.isBroken) == [true, false, false])
        #expect(diagnostics.count == 2)
    }
}
