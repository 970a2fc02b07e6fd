import PipelineLanguage
import StageKit
import Testing

@Suite("Scripts that do not check")
struct FailureTests {
    /// One row a mistake: the script with the span marked, the failure's code, and a part of its hint.
    static let mistakes: [(String, String, String)] = [
        // names
        ("⟦artcles⟧ | count", "unknown-source", "articles"),
        ("⟦quotes⟧ | count", "unknown-source", "articles | quotes"),
        ("articles | ⟦qoutes⟧", "unknown-stage", "quotes"),
        ("articles | ⟦head⟧ 5", "unknown-stage", "take"),
        ("articles | ⟦utterances⟧", "unknown-stage", "quotes"),
        ("articles | ⟦parts⟧", "unknown-stage", ""),
        ("⟦_⟧ | count", "no-result", ""),
        ("articles ⟦5⟧ | count", "arguments", "bar"),
        ("table ⟦\"x.csv\"⟧ | count", "no-file", ""),
        ("articles | take ⟦$n⟧", "unknown-parameter", "param n"),
        ("let x = ⟦x⟧ | count", "recursive", ""),
        ("let ⟦quotes⟧ = articles", "name-taken", "another"),
        ("⟦later⟧ | count\nlet later = articles", "defined-later", "above"),
        ("let a = articles\nlet ⟦a⟧ = parts", "defined-twice", ""),
        ("def f = quotes | ⟦f⟧", "recursive", ""),
        ("def f = ⟦qoutes⟧", "unknown-stage", "quotes"),
        ("def f(n) = take $n\narticles | ⟦f⟧", "arguments", "it takes: n"),
        ("def f(n) = take $n\narticles | f 1 ⟦2⟧", "arguments", "it takes: n"),
        ("def f(n: integer) = take $n\narticles | f ⟦\"x\"⟧", "parameter-type", ""),
        ("param n: ⟦int⟧ = 3", "unknown-type", "integer"),
        ("param n: integer = ⟦\"x\"⟧", "parameter-type", ""),
        // columns
        ("articles | where ⟦dte⟧ > 2023", "unknown-column", "'date'"),
        ("articles | where ⟦speaker⟧ is known", "unknown-column", "added by: quotes"),
        ("articles | count | where ⟦outlet⟧ is known", "unknown-column", "earlier"),
        ("articles | where outlet == ⟦Reuters⟧", "unknown-column", "\"Reuters\""),
        ("articles | where text has ⟦strike⟧", "unknown-column", "\"strike\""),
        ("articles | sort -⟦wrods⟧", "unknown-column", "words"),
        ("articles | select headline, ⟦outlte⟧", "unknown-column", "outlet"),
        ("articles | minus (articles | where ⟦dte⟧ > 2023)", "unknown-column", "'date'"),
        // options
        ("articles | quotes ⟦min_word⟧=3", "unknown-option", "min_words"),
        ("articles | where ⟦outlet⟧ = \"A\"", "unknown-option", "=="),
        ("articles | quotes | where ⟦outlet⟧ = \"A\"", "unknown-option", "=="),
        ("articles | where words > 3 and outlet ⟦=⟧ \"A\"", "equals", "=="),
        ("articles | ⟦take⟧", "missing-option", "take N"),
        ("articles | take ⟦few⟧", "option-type", ""),
        ("articles | take ⟦2.5⟧", "option-type", ""),
        ("articles | quotes min_words=⟦0⟧", "option-bounds", ""),
        ("articles | ngrams ⟦2..11⟧", "option-bounds", ""),
        ("articles | ngrams ⟦4..2⟧", "option-bounds", ""),
        ("articles | quotes sure=⟦hihg⟧", "option-choice", "high"),
        ("articles | ngrams weight=⟦clusters⟧", "option-choice", "cluster"),
        ("articles | quotes min_words=2 ⟦min_words⟧=3", "option-twice", ""),
        ("articles | take 5, ⟦6⟧", "option-type", "comma"),
        ("articles | take 5 ⟦6⟧", "too-many-values", "take N"),
        ("articles | count ⟦outlet⟧", "too-many-values", "group outlet"),
        ("articles | select article ⟦words⟧", "too-many-values", "between several stands a comma"),
        ("articles | kwic south ⟦harbour⟧", "too-many-values", "\"south harbour\""),
        ("articles | count | ⟦quotes⟧", "needs-places", "before"),
        ("table \"outlets.csv\" | ⟦kwic⟧ x", "needs-places", ""),
        ("articles | derive ⟦words / 2⟧", "too-many-values", ""),
        ("articles | select headline, ⟦words / 2⟧", "needs-name", "name=words / 2"),
        ("articles | rename ⟦outlet⟧", "needs-name", "new_name=outlet"),
        ("articles | select outlet, ⟦outlet⟧", "same-column", ""),
        ("articles | ⟦top 3⟧", "top-by", ""),
        ("articles | minus ⟦3⟧", "option-type", ""),
        ("articles | unique ⟦length(outlet)⟧", "option-type", ""),
    ]

    static let expressions: [(String, String, String)] = [
        ("articles | where ⟦outlet > 3⟧", "type", "quotation"),
        ("articles | where ⟦words == \"3\"⟧", "type", "without"),
        ("articles | where ⟦date > 5⟧", "type", "2031"),
        ("articles | where date > ⟦\"soon\"⟧", "date", ""),
        ("articles | where ⟦date_trusted > true⟧", "type", ""),
        ("articles | where ⟦words⟧", "type", "compare"),
        ("articles | where words > 3 and ⟦outlet⟧", "type", ""),
        ("articles | where words in [1, ⟦\"2\"⟧]", "type", ""),
        ("articles | where date_check == ⟦agree⟧", "unknown-value", "agrees"),
        ("articles | where date_check == ⟦\"good\"⟧", "unknown-value", ""),
        ("articles | where outlet in ⟦A⟧", "unknown-column", "\"A\""),
        ("articles | where ⟦outlet⟧ + 1 > 2", "type", ""),
        ("articles | where date + ⟦1.5⟧ > 2023", "type", ""),
        ("articles | where text has ⟦words⟧", "type", "\"words\""),
        ("articles | where headline =~ ⟦/(/⟧", "pattern", ""),
        ("articles | where headline =~ ⟦3⟧", "type", "/"),
        ("articles | where ⟦len(headline)⟧ > 3", "unknown-function", "length"),
        ("articles | where ⟦mean(words)⟧ > 3", "aggregate", "group"),
        ("articles | where ⟦length()⟧ > 3", "arity", ""),
        ("articles | where length(⟦words⟧) > 3", "type", ""),
        ("articles | where coalesce(outlet, ⟦3⟧) == \"A\"", "type", ""),
        ("articles | where words > ⟦[1, 2]⟧", "type", "in [a, b]"),
        ("articles | where words > ⟦1..2⟧", "type", "in a..b"),
        ("articles | group outlet n=mean(⟦headline⟧)", "type", ""),
        ("articles | group outlet n=⟦count(1, 2)⟧", "arity", ""),
    ]

    static let grammar: [(String, String, String)] = [
        ("articles | where date > ⟦2023-13⟧", "date", "2031-03"),
        ("articles | where date > ⟦2023-02-30⟧", "date", ""),
        ("articles | where date > ⟦2023-1-5⟧", "date", ""),
        ("articles | where date - ⟦3m⟧ > 2023", "duration", "90d"),
        ("articles | take ⟦3x⟧", "number", ""),
        ("articles | take ⟦99999999999999999999⟧", "number", ""),
        ("articles | where date > 2031 - ⟦99999999999999999999d⟧", "number", ""),
        ("articles | kwic ⟦'strike'⟧", "quotes", "\"strike\""),
        ("articles | kwic ⟦“⟧strike", "quotes", "straight"),
        ("articles | kwic ⟦\"strike⟧", "unclosed", "\""),
        ("articles | kwic \"a⟦\\q⟧b\"", "escape", ""),
        ("articles | where ⟦`outlet⟧", "unclosed", ""),
        ("articles | where headline =~ ⟦/abc⟧", "unclosed", ""),
        ("articles | where headline =~ /a/⟦g⟧", "pattern", "flag"),
        ("articles | where ⟦(⟧words > 3", "unclosed", ")"),
        ("articles | where words in ⟦[⟧1, 2", "unclosed", "]"),
        ("articles | where words > ⟦⟧", "expected", ""),
        ("articles | ⟦|⟧ count", "expected", ""),
        ("articles |⟦⟧", "expected", ""),
        ("⟦|⟧ count", "expected", "articles"),
        ("articles | count⟦)⟧", "expected", ""),
        ("articles | where words ⟦;⟧ 3", "character", ""),
        ("articles | where words > 3 ⟦&⟧ words < 5", "character", "and"),
        ("articles | where (words ⟦-⟧3) > 3", "minus", "both sides"),
        ("articles | where outlet is ⟦\"A\"⟧", "expected", "=="),
        ("param ⟦=⟧ 3", "expected", ""),
        ("param n ⟦=⟧ 3", "expected", "param name"),
        ("articles | take ⟦$⟧", "character", "$name"),
        ("articles | take 5,⟦⟧", "expected", ""),
    ]

    /// What is written so elsewhere, and names in quotation marks.
    static let habits: [(String, String, String)] = [
        ("articles | sort -⟦\"words\"⟧", "constant", "column 'words'"),
        ("articles | sort ⟦\"wrods\"⟧", "constant", "column 'words'"),
        ("articles | sort ⟦5⟧", "constant", "name a column"),
        ("articles | where ⟦\"x\" == \"y\"⟧", "constant", "name a column"),
        ("articles | where ⟦\"outlet\"⟧ == \"y\"", "constant", "column 'outlet'"),
        ("articles | where words > 3 and ⟦\"outlet\"⟧ == \"y\"", "constant", "column 'outlet'"),
        ("articles | where not ⟦\"text\"⟧ has \"y\"", "constant", "column 'text'"),
        ("articles | where ⟦\"outlet\"⟧ is missing", "constant", "column 'outlet'"),
        ("articles | where ⟦5 > 3⟧", "constant", "column"),
        ("articles | where ⟦\"words\" > 3⟧", "type", "column 'words'"),
        ("articles | where ⟦\"words\"⟧ / 2 > 3", "type", "column 'words'"),
        ("articles | where year(⟦\"date\"⟧) > 2030", "date", "column 'date'"),
        ("articles | where round(⟦\"words\"⟧) > 3", "type", "column 'words'"),
        ("articles | top 3 by=⟦\"words\"⟧", "constant", "column 'words'"),
        ("articles | group outlet n=distinct(⟦\"headline\"⟧)", "constant", "column 'headline'"),
        ("articles | group ⟦\"outlet\"⟧", "needs-name", "column 'outlet'"),
        ("articles | select ⟦\"outlet\"⟧", "needs-name", "column 'outlet'"),
        ("articles | unique ⟦\"outlet\"⟧", "option-type", "column 'outlet'"),
        ("articles | rename x=⟦\"outlet\"⟧", "option-type", "column 'outlet'"),
        ("articles | where ⟦outlet == 3⟧", "type", "\"3\""),
        ("articles | where outlet in [\"A\", ⟦3⟧]", "type", "\"3\""),
        ("articles | where ⟦3 < outlet⟧", "type", "length(outlet)"),
        ("articles | sort words ⟦desc⟧", "too-many-values", "write -words"),
        ("articles | sort -words ⟦descending⟧", "too-many-values", "write -words"),
        ("articles | sort date ⟦DESC⟧, words", "too-many-values", "write -date"),
        ("articles | sort outlet, date ⟦asc⟧", "too-many-values", "the least comes first"),
        ("articles | sort ⟦by⟧ words", "too-many-values", "sort words"),
        ("articles | group ⟦by⟧ outlet", "too-many-values", "group outlet"),
        ("articles | rename ⟦outlet paper⟧", "needs-name", "paper=outlet"),
        ("articles | rename ⟦outlet as paper⟧", "needs-name", "paper=outlet"),
        ("articles | rename ⟦paper outlet⟧", "needs-name", "paper=outlet"),
        ("articles | rename ⟦outlet=paper⟧", "needs-name", "paper=outlet"),
        ("articles | where headline ⟦like⟧ \"x\"", "too-many-values", "contains"),
        ("articles | where not headline ⟦startswith⟧ \"x\" and words > 3", "too-many-values", "=~ /^…/"),
        ("articles | where words ⟦between⟧ 3 and 5", "too-many-values", "in a..b"),
        ("articles | where outlet is ⟦null⟧", "expected", "is missing"),
        ("articles | group outlet ⟦count()⟧", "too-many-values", "n=count()"),
        ("articles | sort ⟦by⟧=words", "unknown-option", "sort [-]COLUMN,…"),
        ("articles | where outlet in ⟦(parts | take 3)⟧", "type", "join"),
        ("⟦:⟧help", "expected", "lede help"),
    ]

    /// Regular expressions where none can stand.
    static let patterns: [(String, String, String)] = [
        ("articles | derive t=replace(headline, ⟦/a.*\\d/⟧, \"b\")", "type", "replace(…) takes texts"),
        ("articles | where headline == ⟦/a/⟧", "type", "=~ /…/"),
        ("articles | where headline has ⟦/a b/i⟧", "type", "=~ /…/"),
        ("articles | where headline in [⟦/a/⟧]", "type", "=~ /…/"),
        ("articles | kwic ⟦/strik.*/⟧", "option-type", "\"/strik.*/\""),
        ("articles | kwic ⟦/⟧tmp/x.csv", "expected", "quotation marks"),
    ]

    @Test("what other languages write", arguments: habits)
    func isTranslated(_ marked: String, _ code: String, _ hint: String) { Self.expect(marked, code, hint) }

    @Test("patterns where none can stand", arguments: patterns)
    func isOnePattern(_ marked: String, _ code: String, _ hint: String) { Self.expect(marked, code, hint) }

    @Test(
        "what is the same for every row by intention",
        arguments: [
            "articles | where true", "param only: text = \"\"\narticles | where $only == \"\"",
            "param all: boolean = true\narticles | where $all or words > 3",
            "articles | derive kind=\"news\"", "articles | group all=\"all\" n=sum(words)",
            "def one(o) = where $o == \"\" or outlet == $o\narticles | one \"\"",
            "articles | where 6 / words / 2 > 0.1 and words / 2 > 1",
        ]
    )
    func isAccepted(_ text: String) { #expect(CheckingTests.check(text).failures == []) }

    @Test("names, columns and options", arguments: mistakes)
    func isNamed(_ marked: String, _ code: String, _ hint: String) { Self.expect(marked, code, hint) }

    @Test("expressions", arguments: expressions)
    func isExplained(_ marked: String, _ code: String, _ hint: String) { Self.expect(marked, code, hint) }

    @Test("grammar", arguments: grammar)
    func isMarked(_ marked: String, _ code: String, _ hint: String) { Self.expect(marked, code, hint) }

    static func expect(_ marked: String, _ code: String, _ hint: String) {
        let wanted = MarkedText(marked)
        let failures = CheckingTests.check(wanted.text).failures
        #expect(failures.count == 1, "\(failures)")
        guard let failure = failures.first else { return }
        #expect(failure.code == code, "\(failure)")
        #expect(failure.span == wanted.span, "\(failure)")
        #expect(hint.isEmpty || failure.hint?.contains(hint) == true, "\(failure)")
    }
}
