import StageTestKit
import Tagging
import Testing

@testable import StageKit

@Suite struct HasLemmaTests {
    private let text = """
        The strikes began in Haldport. The harbour had struck a deal before. Nobody was striking then.

        Gao said that the ferries waited.
        """

    /// How many sentences pass.
    private func count(_ lemma: String) throws -> Int {
        let corpus = SampleCorpus([SampleText(text)])
        let article = corpus.article(0)
        let finder = LemmaFinder(LemmaPattern(lemma, layer: Tagger()))
        return try (0..<article.sentenceCount).count {
            try finder.isFound(in: article, article.sentence($0), corpus)
        }
    }

    @Test(
        "a token in any of its forms passes",
        arguments: [("strike", 3), ("wait", 1), ("ferry", 1), ("Haldport", 1), ("haldport", 1), ("be", 1)]
    )
    func inAnyForm(_ lemma: String, _ sentences: Int) throws { #expect(try count(lemma) == sentences) }

    @Test(
        "what is no lemma is not found; a star is",
        arguments: [("ferries", 0), ("struck", 0), ("ferr*", 1)]
    )
    func lemmasAlone(_ lemma: String, _ sentences: Int) throws { #expect(try count(lemma) == sentences) }
}
