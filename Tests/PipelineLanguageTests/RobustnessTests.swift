import PipelineLanguage
import StageKit
import Testing

@Suite("Damaged scripts")
struct RobustnessTests {
    static let scripts = [
        "param who: text = \"Seo Mirae\"\nlet said = articles | quotes | where speaker == $who\nsaid | group outlet n=count()",
        "def most(key, n: integer = 10) = group $key | top $n\narticles | most month(date), outlet n=3",
        "articles\n  | where date in 2023-01..2023-W44 and not (text has \"a\\\"b*\" or headline =~ /x\\/y/i) # why\n  | count",
        "articles | ngrams 2..4 reference=(parts | where kind == teaser) per=outlet | sort -frequency, ngram",
        "articles | select `headline`, n=if(date_trusted, words - 3, -0.5) | rename a=headline | derive b=n*2",
        "articles | minus (table \"outlets.csv\") | where date - 7d > 2023-11-01 and outlet in [\"é\", “B”] | unique",
    ]

    /// Whatever is cut, checking ends, spans lie in the text, and what is dropped is told.
    static func probe(_ text: String) {
        let catalog = FakeCatalog()
        let script = PipelineChecker(catalog: catalog).check(text)
        let length = text.utf8.count
        for span in script.failures.compactMap(\.span) {
            #expect(span.start >= 0 && span.start <= span.end && span.end <= length, "\(text)")
        }
        let statements = PipelineParser.parse(text).script.statements.count
        #expect(!script.failures.isEmpty || script.statements.count == statements, "\(text)")
        _ = PipelineParser.isIncomplete(text)
        _ = PipelineCompleter(catalog: catalog).completions(text, at: length)
    }

    @Test("every prefix", arguments: scripts)
    func prefixes(_ script: String) {
        for end in script.indices { Self.probe(String(script[..<end])) }
    }

    @Test("every deletion and doubling of one character", arguments: scripts)
    func deletions(_ script: String) {
        for index in script.indices {
            var shorter = script
            shorter.remove(at: index)
            Self.probe(shorter)
            var longer = script
            longer.insert(script[index], at: index)
            Self.probe(longer)
        }
    }

    @Test("every swap of a character for a sign of the language", arguments: scripts)
    func replacements(_ script: String) {
        for (number, index) in script.indices.enumerated() {
            var changed = script
            let signs = Array("()[]|,\"=$`/-.# \n")
            changed.replaceSubrange(index...index, with: String(signs[number % signs.count]))
            Self.probe(changed)
        }
    }

    @Test(
        "depth and length that would exhaust the stack",
        arguments: [
            String(repeating: "(", count: 20_000),
            "articles | where " + String(repeating: "(", count: 20_000),
            "articles | where " + String(repeating: "not ", count: 20_000),
            "articles | where " + String(repeating: "-", count: 20_000),
            "articles | where a" + String(repeating: " or a", count: 20_000),
            "articles | where a" + String(repeating: " + 1", count: 20_000),
            "articles | where " + String(repeating: "f(", count: 20_000),
            "articles | minus " + String(repeating: "(articles | minus ", count: 2_000),
            "articles" + String(repeating: " | count", count: 3_000),
        ]
    )
    func deep(_ text: String) { #expect(!CheckingTests.check(text).failures.isEmpty) }

    @Test("defs that double at each level are refused in time")
    func doubling() {
        var text = "def d0 = count | count\n"
        for level in 1...40 { text += "def d\(level) = d\(level - 1) | d\(level - 1)\n" }
        let failures = CheckingTests.check(text + "articles | d40").failures
        #expect(failures.map(\.code) == ["too-many-stages"])
    }

    @Test(
        "lets that double at each level, and long rows of them, are refused once",
        arguments: ["l\(0) | minus l\(0)", "l\(0) | minus (l\(0) | count)", "l\(0)"]
    )
    func doublingLets(_ body: String) {
        var text = "let l0 = articles\n"
        for level in 1...200 {
            let pipeline = body.replacing("l0", with: "l\(level - 1)")
            text += "let l\(level) = \(pipeline)\n"
        }
        let failures = CheckingTests.check(text + "l200 | count").failures
        #expect(failures.map(\.code) == ["too-many-stages"])
        #expect(failures.allSatisfy { $0.hint != nil && $0.span != nil })
    }

    @Test("a name that is used often, and a long script, are not refused")
    func manyUses() {
        var text = "let a = articles | where words > 3\n"
        for _ in 1...1000 { text += "a | minus a | count\n" }
        #expect(CheckingTests.check(text).failures.isEmpty)
    }

    @Test(
        "what goes too deep or too far is told once",
        arguments: [
            String(repeating: "(", count: 2000), "articles | where " + String(repeating: "(", count: 2000),
            "articles | where " + String(repeating: "f([", count: 2000),
            "articles | where a" + String(repeating: " or a", count: 2000),
        ]
    )
    func toldOnce(_ text: String) {
        let failures = CheckingTests.check(text + "\narticles | qoutes").failures
        #expect(failures.contains { $0.code == "nesting" || $0.code == "length" })
        #expect(failures.count { $0.code == "nesting" || $0.code == "length" } == 1)
        #expect(failures.count { $0.code == "unclosed" } == 0)
        // The next line is checked as if nothing had been.
        #expect(failures.contains { $0.code == "unknown-stage" } == !text.contains("("))
    }

    /// Each was quadratic: 200,000 bytes took minutes.
    @Test(
        "long texts are read in one go",
        arguments: [
            "]", "[", "()", "(= ", "'", "''", "``", "?\n", "\n \\\"", "=~ /a/ ", "\n", "\n\n|", "(a|b) ",
            ")(", "\"a\\q",
        ]
    )
    func longTexts(_ piece: String) {
        let text = "articles | where " + String(repeating: piece, count: 60_000 / piece.utf8.count)
        _ = PipelineParser.parse(text)
        _ = PipelineParser.isIncomplete(text)
    }
}
