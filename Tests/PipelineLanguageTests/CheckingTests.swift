import PipelineLanguage
import StageKit
import Testing

@Suite("Scripts that check")
struct CheckingTests {
    static func check(_ text: String) -> CheckedScript { PipelineChecker(catalog: FakeCatalog()).check(text) }

    @Test(
        "gives these columns",
        arguments: [
            ("articles | quotes", "speaker content kind score"),
            ("parts | quotes", "speaker content kind score parts.kind rule"),
            (
                "parts | quotes | where parts.kind == teaser and kind == direct",
                "speaker content kind score parts.kind rule"
            ),
            ("articles | quotes | dates", "expression value speaker content kind score"),
            ("articles | quotes | where speaker == \"Seo Mirae\" | take 2", "speaker content kind score"),
            ("articles | ngrams 2..4 | top 10", "ngram frequency"),
            ("articles | ngrams 3 drop=subsumed per=outlet", "outlet ngram frequency own"),
            ("articles | ngrams per=month(date)", "key ngram frequency"),
            ("articles | quotes | group speaker, outlet n=count(), m=mean(words)", "speaker outlet rows n m"),
            ("articles | group month(date) n=distinct(outlet)", "month rows n"),
            ("articles | quotes | group speaker | quotes", "speaker content kind score group.speaker rows"),
            ("articles | select headline, date, n=length(text)", "headline date n"),
            ("articles | quotes | rename who=speaker", "who content kind score"),
            ("table \"outlets.csv\" | where country == \"F\"", "outlet country"),
            ("articles | minus (articles | where outlet == \"A\") | count", "rows"),
            ("problems | where skipped", "file line code reason skipped"),
            ("doubts | where outlet is known", "article stage column value reason"),
            ("(articles | quotes) | count", "rows"),
        ]
    )
    func columns(_ text: String, _ names: String) {
        let script = Self.check(text)
        #expect(script.failures == [])
        let shown = script.pipelines.first?.schema.columns.filter { !$0.isHidden && $0.name != "headline2" }
        #expect(shown?.map(\.name).joined(separator: " ") == names)
    }

    @Test(
        "accepts",
        arguments: [
            "articles | where date > 2023", "articles | where date == 2023-08",
            "articles | where date in 2023-W44",
            "articles | where date in 2023-01..2023-03", "articles | where date < \"2023-11-01\"",
            "articles | dates | where value in 2023-08", "articles | dates | where value == \"XXXX-WXX-5\"",
            "articles | where date - 7d > 2023-01-01 and date + 2w < 2024",
            "articles | where words in [10, 20..30]",
            "articles | where date_check == contradicted",
            "articles | where date_check in [agrees, unchecked]",
            "articles | where text has \"tunnel*\"", "articles | where text contains \"strike\"",
            "articles | where headline =~ /^A.*b\\/c/i",
            "articles | where not (outlet is missing or words < 30)",
            "articles | where outlet is not missing", "articles | where outlet not in [\"A\", \"B\"]",
            "articles | where maybe(date < 2031) and date_trusted", "articles | sort -words, date",
            "articles | where round(words / 10, 1) > 1.5 - 2 * 3", "articles | where words > -3",
            "articles | where if(date_trusted, words, 0.5) > 1",
            "articles | where coalesce(outlet, \"x\") == \"x\"",
            "articles | kwic harbour", "articles | kwic \"the harbour\" window=10 exact",
            "articles | kwic 2031",
            "articles | dates anchor=2023-08-16",
            "articles | ngrams 2..4 reference=(parts | where kind == teaser)",
            "articles | ngrams 2 reference=parts weight=cluster overlap=count",
            "articles | unique outlet, date",
            "articles | where `url` is known # a comment",
            "articles\n  | where words > 3\n\n  # why\n  | count",
            "articles |\n count", "articles | minus (\n  parts\n)", "articles | quotes sure=high min_words=3",
            "articles | where headline has \"two\nlines\"",
            "articles | quotes | where score > 0.5 and score < 1",
            "articles | where year(date) == 2023 and month(date) == 2023-08", "", "\n\n# nothing\n",
        ]
    )
    func accepted(_ text: String) { #expect(Self.check(text).failures == []) }

    @Test("lets, defs and params stand for what they were given")
    func names() {
        let script = Self.check(
            """
            param who: text = "Seo Mirae"
            param least: integer = 3
            let said = articles | quotes | where speaker == $who
            def most(key, n: integer = 10) = group $key | top $n
            said | most outlet
            articles | most month(date), outlet n=$least
            """
        )
        #expect(script.failures == [])
        #expect(script.pipelines.map { $0.steps.map(\.name) } == [["group", "top"], ["group", "top"]])
        #expect(script.pipelines.last?.schema.columns.map(\.name) == ["month", "outlet", "rows"])
        #expect(script.scope.bindings.keys.sorted() == ["said"])
    }

    @Test("values set from outside are read by the parameter's type")
    func settings() {
        let text = "param from: date = 2023\nparam n: integer\nparticles | take $n"
            .replacing("particles", with: "articles | where date > $from")
        let checker = PipelineChecker(catalog: FakeCatalog())
        #expect(checker.check(text, parameters: ["from": "2024-02", "n": "12"]).failures == [])
        #expect(checker.check(text).failures.map(\.code) == ["unset-parameter"])
        #expect(checker.check(text, parameters: ["n": "few"]).failures.map(\.code) == ["parameter-type"])
        let unknown = checker.check(text, parameters: ["n": "1", "form": "2024"]).failures
        #expect(unknown.map(\.hint) == ["did you mean 'from'?"])
    }

    @Test("a scope goes on to the next line, without the places of the line before")
    func scope() {
        let checker = PipelineChecker(catalog: FakeCatalog())
        let first = checker.check("def talkers(n) = quotes | group speaker | top $n by=rws")
        #expect(first.failures == [])
        let second = checker.check("articles | talkers 5", in: first.scope)
        #expect(second.failures.map(\.span) == [SourceSpan(11, 20)])
        let third = checker.check("def talkers(n) = quotes | take $n", in: first.scope)
        #expect(checker.check("articles | talkers 5", in: third.scope).failures == [])
    }
}
