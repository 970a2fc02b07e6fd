import StageKit
import StageTestKit
import Tagging
import Testing

@Suite struct TokensTests {
    /// A corpus whose articles have tags, as the runtime hands them to stages that ask.
    private func rows(_ stage: any MapStage, _ text: String, wanting: Set<String>? = nil) throws -> Rows {
        let corpus = SampleCorpus([SampleText(text)])
        let article = corpus.tagged(corpus.article(0), by: Tagger())
        let columns = type(of: stage).declaration.columns
        var output = Rows(columns, wanted: columns.map { wanting?.contains($0.name) ?? true })
        var worker = try stage.makeWorker(corpus.run(wanting: wanting))
        try worker.rows(of: article, at: Places(ranges: [article.allTokens], rows: [0]), into: &output)
        return output
    }

    private func texts(_ rows: Rows, _ stage: any MapStage, _ name: String) -> [String?] {
        let index = type(of: stage).declaration.columns.firstIndex { $0.name == name }!
        return (0..<rows.count).map { rows.columns[index].text($0, in: nil) }
    }

    @Test func aTokenHasPartOfSpeechAndLemma() throws {
        let rows = try rows(Tokens(), "Ferries were late.")
        #expect(texts(rows, Tokens(), "pos") == ["NOUN", "AUX", "ADJ", "PUNCT"])
        #expect(texts(rows, Tokens(), "lemma") == ["ferry", "be", "late", "."])
    }

    @Test func theyCostNothingUnlessWanted() {
        let costly = Tokens.declaration.columns.filter { $0.layer == .tags }
        #expect(costly.map(\.name) == ["pos", "lemma"])
        let hidden = costly.count { $0.isHidden }
        #expect(hidden == 2)
        #expect(!Tokens().needs.tags)
    }

    @Test(arguments: [
        ("Anders Fell Brine left the games.", ["Anders Fell Brine"]),
        ("Sprinters Adam Brine and Joan Hill left the games.", ["Adam Brine", "Joan Hill"]),
        ("Rogers Brine left the games.", ["Rogers Brine"]),
    ])
    func whatSeveralAreIsNoPartOfAName(_ text: String, _ names: [String]) throws {
        #expect(texts(try rows(Names(), text), Names(), "full") == names)
    }

    @Test func aNameHasKindAndFullestForm() throws {
        let text = """
            Mayor Ines Tarn visited London on Monday. The Northern Shipping Organization (NSO) welcomed it.

            Tarn said the NSO was right.
            """
        let rows = try rows(Names(), text)
        let found = zip(texts(rows, Names(), "full"), texts(rows, Names(), "kind")).map { "\($0!): \($1!)" }
        #expect(
            found == [
                "Ines Tarn: person", "London: place", "Northern Shipping Organization: organisation",
                "Northern Shipping Organization: organisation", "Ines Tarn: person",
                "Northern Shipping Organization: organisation",
            ]
        )
        #expect(texts(rows, Names(), "person").compactMap { $0 } == ["Ines Tarn", "Ines Tarn"])
    }
}
