import StageKit
import StageTestKit
import Testing

@Suite struct WordPatternTests {
    /// Texts of the matches of a pattern in an article, in order.
    private func matches(_ pattern: String, in text: SampleText, exact: Bool = false) throws -> [String] {
        let corpus = SampleCorpus([text])
        let compiled = try WordPattern(pattern, exact: exact, run: corpus.run())
        let article = corpus.article(0)
        var found: [String] = []
        try compiled.forEachMatch(in: article, words: article.countedWords(in: article.allTokens)) { words in
            found.append(
                article.string(
                    TokenRange(
                        Int(article.word(words.lowerBound).start),
                        Int(article.word(words.upperBound - 1).end)
                    )
                )
            )
        }
        return found
    }

    @Test(arguments: [
        ("ferry", ["Ferry", "ferry"]),
        ("ferr*", ["Ferry", "ferries", "ferry"]),
        ("*rries", ["ferries"]),
        ("f*y", ["Ferry", "ferry"]),
        ("night ferry", ["night ferry"]),
        ("(night|day) ferr*", ["day ferries", "night ferry"]),
        ("(the night|day) ferr*", ["day ferries", "the night ferry"]),
        ("the []{0,2} ferries", ["the old day ferries"]),
        ("the [] day", ["the old day"]),
        ("/ferr(y|ies)/", ["Ferry", "ferries", "ferry"]),
        ("/ferr?y/", ["Ferry", "ferry"]), ("/ferry*|ferries/", ["Ferry", "ferries", "ferry"]),
        ("/night/", ["night", "night"]), ("/nigh*t/", ["night", "night"]), ("/ni.*/", ["night", "night"]),
        ("/ferr/", []),
        ("night (ferry|/boats?/)", ["night ferry", "night boat"]),
        ("zeppelin", []),
    ])
    func findsWordsPhrasesWildcardsAlternativesGapsAndExpressions(_ pattern: String, _ expected: [String])
        throws
    {
        let text: SampleText =
            "Ferry crews love the old day ferries. Give us the night ferry, or a night boat."
        #expect(try matches(pattern, in: text) == expected)
    }

    @Test(arguments: [
        ("us", ["us"]), ("US", ["US", "US"]), ("Us", ["us"]), ("u.s.", []), ("U.S.", ["U.S."]),
        ("don't", ["don’t"]), ("don’t", ["don’t"]), ("Orla's", ["Orla"]), ("Orla's boat", ["Orla’s boat"]),
        ("three-way", ["Three-way"]), ("8.5%", ["8.5%"]),
    ])
    func foldsAPatternAsTextIsFolded(_ pattern: String, _ expected: [String]) throws {
        let text: SampleText =
            "The US told us so. We don’t know. Orla’s boat left the US. Three-way talks rose 8.5%. The U.S. waits."
        #expect(try matches(pattern, in: text) == expected)
    }

    @Test(arguments: [
        ("Orla", ["Orla"]), ("orla", []), ("don't", ["don’t"]), ("Three-way", ["Three-way"]),
        ("three-way", []),
        ("/[A-Z].*y/", ["Three-way"]),
    ])
    func exactPatternsTellCapitalsApart(_ pattern: String, _ expected: [String]) throws {
        #expect(try matches(pattern, in: "Orla and I don’t know. Three-way talks.", exact: true) == expected)
    }

    @Test(arguments: [
        ("old harbour", ["old, harbour"]), ("harbour wall", []), ("harbour []{0,1} wall", ["harbour (wall"]),
        ("wall it", []), ("wall []{0,3} it", []), ("plans it", []), ("title words", []),
    ])
    func commasNeitherCountNorBreakAndNothingCrossesSentencesOrBlocks(
        _ pattern: String,
        _ expected: [String]
    ) throws {
        let text: SampleText = "= Title words\n# Plans\nIt was the old, harbour (wall). It stood.\n\nIt fell."
        #expect(try matches(pattern, in: text) == expected)
    }

    @Test func everyWordMayBeginAMatch() throws {
        #expect(try matches("ha ha", in: "Ha ha ha.") == ["Ha ha", "ha ha"])
        #expect(
            try matches("the []{0,9} end", in: "the bitter the end") == ["the bitter the end", "the end"]
        )
    }

    @Test(arguments: [
        ("[pos==VERB]", ["rose", "fell"]),
        ("[pos=='NOUN' & word=='har*']", ["harbour"]),
        ("[pos==\"ADJ\"]{1,2} harbour", ["old grey harbour", "grey harbour"]),
        ("[pos==\"ADJ|DET\"]{2,2}", ["The old", "old grey"]),
        ("levy [pos!=NOUN]", ["levy fell"]),
        ("([pos==VERB]|levy)", ["rose", "levy", "fell"]),
        ("[word==levy]", ["levy"]), ("[pos==INTJ]", []),
    ])
    func testsPartsOfSpeech(_ pattern: String, _ expected: [String]) throws {
        let corpus = SampleCorpus(["The old grey harbour rose. The levy fell."])
        let names = ["DET", "ADJ", "ADJ", "NOUN", "VERB", "PUNCT", "DET", "NOUN", "VERB", "PUNCT"]
        let tags = names.map { UPOS(name: $0)!.rawValue }
        let article = corpus.article(0).tagged(tags.withUnsafeBufferPointer { LayerValues($0) })
        let compiled = try WordPattern(pattern, run: corpus.run())
        var found: [String] = []
        try compiled.forEachMatch(in: article, words: article.countedWords(in: article.allTokens)) { words in
            let (first, last) = (article.word(words.lowerBound), article.word(words.upperBound - 1))
            found.append(article.string(TokenRange(Int(first.start), Int(last.end))))
        }
        #expect(found == expected)
    }

    /// Lemmas of the verbs of one sentence; the lemma of any other form is the form.
    private struct SomeLemmas: LemmaLayer {
        var kind: LayerKind { .tags }
        var fingerprint: UInt64 { 1 }
        func prepared(for vocabulary: Vocabulary) -> any PreparedLayer {
            preconditionFailure("the test has its tags")
        }
        func lemma(of form: UnsafeBufferPointer<UInt8>, _ tag: UPOS) -> String {
            let form = String(decoding: form, as: UTF8.self)
            return tag == .verb ? ["rose": "rise", "Rising": "rise", "fell": "fall"][form] ?? form : form
        }
    }

    @Test(arguments: [
        ("[lemma==rise]", ["Rising", "rose"]), ("[lemma==\"Rise\"]", ["Rising", "rose"]),
        ("[lemma==rose]", ["rose"]), ("[lemma=='rise|fall']", ["Rising", "rose", "fell"]),
        ("[lemma=='f*l']", ["fell"]), ("[lemma==rise & word==rose]", ["rose"]),
        ("[pos==NOUN & lemma==rise]", []), ("a [lemma==rose] [lemma==fall]", ["a rose fell"]),
        ("([lemma==rise]|a)", ["Rising", "rose", "a"]),
    ])
    func testsLemmas(_ pattern: String, _ expected: [String]) throws {
        let corpus = SampleCorpus(["Rising waters rose. Then a rose fell."])
        let names = ["VERB", "NOUN", "VERB", "PUNCT", "ADV", "DET", "NOUN", "VERB", "PUNCT"]
        let tags = names.map { UPOS(name: $0)!.rawValue }
        let article = corpus.article(0).tagged(tags.withUnsafeBufferPointer { LayerValues($0) })
        let query = try WordQuery(pattern, compile: corpus.run().pattern)
        let compiled = try WordPattern(query, in: corpus.vocabulary, lemmas: SomeLemmas())
        #expect(compiled.needsTags)
        var found: [String] = []
        try compiled.forEachMatch(in: article, words: article.countedWords(in: article.allTokens)) { words in
            let (first, last) = (article.word(words.lowerBound), article.word(words.upperBound - 1))
            found.append(article.string(TokenRange(Int(first.start), Int(last.end))))
        }
        #expect(found == expected)
    }

    @Test(arguments: [
        ("[pos==VERB]", [nil, nil, nil]), ("levy [pos==VERB]", [true, false, false]),
        ("[] day", [true, false, true]), ("levy", [true, false, false]),
    ])
    func looksUpWhatItKnowsOfAPattern(_ pattern: String, _ expected: [Bool?]) throws {
        let corpus = SampleCorpus(["levy day rose", "levies rose", "a day"])
        let listed = try WordPattern(pattern, run: corpus.run()).listed(in: corpus.vocabulary)
        let found = try (0..<3).map { number in
            let article = corpus.article(UInt32(number))
            return try listed?.isFound(in: article, words: article.countedWords(in: article.allTokens))
        }
        #expect(found == expected)
    }

    @Test(arguments: [
        "", "  ", "[]", "[pos]", "[pos==]", "[pos==VREB]", "[pos==VERB", "[lemma==go]", "[lemma!=go]",
        "[word!=go]",
        "[pos==VERB]x",
        "[pos==VERB]{0,2}", "[word=='a b']", "[pos==\"VERB]", "[]{1,2}", "(a|b", "a)", "(a||b)",
        "inter(national)", "(a)b", "a []{3,1}",
        "a []{0,99}", "/a", "//", "/(/", "/a)|(?:b/", "a []{x}", "—",
        "(a b|c d|e f|g h) (a b|c d|e f|g h) (a b|c d|e f|g h) (a b|c d|e f|g h|i j)",
    ])
    func refusesWhatItCannotRead(_ pattern: String) throws {
        #expect(throws: Failure.self) { try matches(pattern, in: "a b") }
    }

    @Test(arguments: [
        ("talks", true), ("peace talk", false), ("(truce|peace) talks", true), ("talks open", false),
    ])
    func findsInTextThatIsNoArticle(_ pattern: String, _ expected: Bool) throws {
        var matcher = WordTextMatcher(
            try WordQuery(pattern, compile: SampleCorpus([]).run().pattern)
        )
        let found = try Array("Peace talks. Open letter".utf8).withUnsafeBufferPointer {
            try matcher.isFound(in: $0)
        }
        #expect(found == expected)
    }

    @Test func aPhraseIsTakenAsItStands() throws {
        let corpus = SampleCorpus(["Now 24/7 talks", "24 talks", "r&d 24/7 talks"])
        let pattern = try WordPattern(WordQuery(phrase: "24/7 talks"), in: corpus.vocabulary)
        let star = try WordPattern(WordQuery(phrase: "2*7 talks"), in: corpus.vocabulary)
        func found(_ pattern: WordPattern) throws -> [Bool] {
            try (0..<3).map { number in
                let article = corpus.article(UInt32(number))
                return try pattern.isFound(in: article, words: article.countedWords(in: article.allTokens))
            }
        }
        #expect(try found(pattern) == [true, false, true])
        #expect(try found(star) == [false, false, false])
    }
}
