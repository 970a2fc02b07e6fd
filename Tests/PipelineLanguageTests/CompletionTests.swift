import PipelineLanguage
import StageKit
import Testing

struct FakeValues: ValueSource {
    func frequentValues(of column: String, in script: String, startingWith prefix: String, limit: Int)
        -> [String]
    {
        let all = [
            "outlet articles": ["Quay & Freight", "The \"Post\""],
            "speaker articles | quotes": ["Mara Quill"],
        ]
        return (all["\(column) \(script.split(separator: " ").joined(separator: " "))"] ?? []).filter {
            $0.hasPrefix(prefix)
        }
    }

    func paths(startingWith prefix: String) -> [String] {
        ["out/", "out.csv", "sources.csv"].filter { $0.hasPrefix(prefix) }
    }
}

@Suite("What could be written next")
struct CompletionTests {
    /// The completions at the end of a text.
    static func texts(_ text: String, in scope: Scope = Scope()) -> [String] {
        PipelineCompleter(catalog: FakeCatalog(), values: FakeValues())
            .completions(text, at: text.utf8.count, in: scope).map(\.text)
    }

    @Test(
        "offers exactly",
        arguments: [
            ("", "articles parts problems doubts table"), ("ar", "articles"), ("articles | quo", "quotes"),
            ("articles | count | q", ""), ("articles | count | ta", "take"),
            ("articles | quotes sure=", "high medium low"),
            ("articles | quotes sure=m", "medium"), ("articles | quotes ", "sure= min_words="),
            ("articles | quotes sure=high ", "min_words="), ("articles | kwic x ex", "exact="),
            ("articles | where dat", "date date_trusted date_check"),
            ("articles | quotes | where spe", "speaker"),
            ("articles | where date_check == ", "agrees unchecked contradicted missing"),
            ("articles | where date_check in [agrees, un", "unchecked"),
            ("articles | where outlet == \"Qu", "\"Quay & Freight\""),
            ("articles | where outlet == \"The", "\"The \\\"Post\\\"\""),
            ("articles | quotes | where speaker in [\"", "\"Mara Quill\""),
            ("articles | where firs", "first_word("), ("table \"so", "\"sources.csv\""),
            ("articles | ngrams per=out", "outlet"),
            ("articles | select headline, dat", "date date_trusted date_check"),
            ("articles | minus (", "articles parts problems doubts table"),
            ("articles | minus (parts | qu", "quotes"),
            ("articles | minus (parts | where rul", "rule"), ("let x = articles | quo", "quotes"),
            ("let x = articles | quotes\nx | where spe", "speaker"), ("let x = articles\nx", "x"),
            ("param who: text = \"a\"\narticles | where outlet == $", "$who"), ("def f(n) = quo", "quotes"),
            ("def pick(n) = take $n\narticles | pi", "pick"), ("articles # quo", ""),
            ("articles | kwic \"quo", ""),
            ("articles | where length(headl", "headline"), ("articles |\n  quo", "quotes"),
            ("articles | where tex", "text"),
            ("articles | where outlet ", "== != has contains =~ in < <= > >= is missing is known"),
            ("articles | where words ", "== != in < <= > >= is missing is known"),
            ("articles | where date_trusted ", "and or == != is missing is known"),
            ("articles | where outlet i", "in is missing is known"),
            ("articles | where outlet is ", "missing known not missing"),
            ("articles | where outlet is m", "missing"), ("articles | where outlet == \"A\" ", "and or"),
            ("articles | where (outlet in [A, B]) a", "and"),
            ("articles | where words > 3 and outlet h", "has"),
            ("articles | where date > da", "day("), ("articles | where headline == out", "outlet"),
        ]
    )
    func offers(_ text: String, _ wanted: String) {
        let texts = Self.texts(text)
        let found = wanted == "x" ? texts.filter { $0 == "x" } : texts
        #expect(found.joined(separator: " ") == wanted)
    }

    @Test("replaces the beginning of the word before the cursor, and says what it is for")
    func details() {
        let found = PipelineCompleter(catalog: FakeCatalog()).completions("articles | quo | count", at: 14)
        #expect(found.map(\.text) == ["quotes"])
        #expect(found.map(\.replaces) == [SourceSpan(11, 14)])
        #expect(found.map(\.kind) == [.stage])
        #expect(found.map(\.detail) == ["who said what"])
    }

    @Test("a cursor outside the text gives nothing")
    func outside() {
        let completer = PipelineCompleter(catalog: FakeCatalog())
        #expect(completer.completions("articles", at: 99) == [])
        #expect(completer.completions("articles", at: -1) == [])
    }
}
