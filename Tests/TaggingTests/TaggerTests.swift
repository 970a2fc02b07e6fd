import StageKit
import StageTestKit
import Tagging
import Testing

@Suite struct TaggerTests {
    private func tags(_ text: String) -> String {
        let corpus = SampleCorpus([SampleText(text)])
        let article = corpus.tagged(corpus.article(0), by: Tagger())
        return (0..<article.tokenCount).map { "\(article.token($0))/\(article.tag($0).name)" }
            .joined(separator: " ")
    }

    @Test(arguments: [
        (
            "The mayor of Haldport said she would not close the tunnel.",
            "The/DET mayor/NOUN of/ADP Haldport/PROPN said/VERB she/PRON would/AUX not/PART close/VERB "
                + "the/DET tunnel/NOUN ./PUNCT"
        ),
        (
            "Critics of Ines Tarn don't like plans that cost $3 million.",
            "Critics/NOUN of/ADP Ines/PROPN Tarn/PROPN do/AUX n't/PART like/VERB plans/NOUN "
                + "that/PRON cost/VERB $/SYM 3/NUM million/NUM ./PUNCT"
        ),
        (
            "“We plan to visit,” he added quickly.",
            "“/PUNCT We/PRON plan/VERB to/PART visit/VERB ,/PUNCT ”/PUNCT he/PRON added/VERB quickly/ADV "
                + "./PUNCT"
        ),
    ])
    func words(_ text: String, _ expected: String) {
        #expect(tags(text) == expected)
    }

    @Test func tagsDependOnTheArticleAlone() {
        let text = "Ferries run late. Tarn runs the harbour."
        let alone = SampleCorpus([SampleText(text)])
        let amongOthers = SampleCorpus([SampleText("Aardvarks ran zealously."), SampleText(text)])
        let first = alone.tagged(alone.article(0), by: Tagger())
        let second = amongOthers.tagged(amongOthers.article(1), by: Tagger())
        #expect((0..<first.tokenCount).map(first.tag) == (0..<second.tokenCount).map(second.tag))
    }

    @Test func anArticleHasNoTagsUnlessAsked() {
        let article = SampleCorpus([SampleText("One.")]).article(0)
        let count = article.tags.count
        #expect(count == 0)
        #expect(!article.isTagged)
    }

    @Test(arguments: UPOS.allCases)
    func everyTagHasItsName(_ tag: UPOS) {
        #expect(UPOS(name: tag.name) == tag)
    }

    @Test(arguments: ["grelm", "snorbets", "Tavrik", "quillage", "dromp"])
    func newWordsAreNoPrepositionsOrPronouns(_ word: String) {
        let closed: [UPOS] = [
            .adposition, .auxiliary, .coordinatingConjunction, .determiner, .particle, .pronoun, .punctuation,
            .subordinatingConjunction, .symbol,
        ]
        let sentences = ["the # of the sea", "she saw # and left", "# that he said", "it was # ,"].map {
            $0.split(separator: " ").map { $0 == "#" ? word : String($0) }
        }
        for (sentence, tags) in zip(sentences, SentenceTagger(Tagger()).tags(sentences)) {
            #expect(!closed.contains(tags[sentence.firstIndex(of: word)!]), "\(sentence): \(tags)")
        }
    }
}
