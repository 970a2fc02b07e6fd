import Keywords
import StageKit
import StageTestKit
import Tagging
import Testing

/// What stands in phrases and what does not, in the prose of papers.
@Suite struct KeywordCandidatesTests {
    private func phrases(_ text: String) throws -> [String] {
        let corpus = SampleCorpus([SampleText(text)], layer: Tagger())
        let rows = try corpus.rows(of: Keywords.make([:]))
        return (0..<rows.count).compactMap { rows.columns[0].text($0, in: nil) }
    }

    @Test(arguments: [
        ("The levy was told by Sen. Ines Quay of Oland.", "ines quay"),
        ("The levy was told by Dr. Ines Quay of Oland.", "ines quay"),
        ("The levy was told by Mr. Quay of Oland.", "quay"),
    ])
    func titlesAreNoPartOfPhrases(_ text: String, _ phrase: String) throws {
        let found = try phrases(text)
        #expect(found.contains(phrase) && !found.contains { $0.contains(".") }, "\(found)")
    }

    @Test(arguments: [
        ("LONDON, England (Agency) – The levy has split the harbour council.", "LONDON"),
        ("LONDON -- The levy has split the harbour council.", "LONDON"),
        ("(AGENCY) The levy has split the harbour council.", "AGENCY"),
        ("The levy fell.\n\nSHARE THIS ARTICLE Share Post\n\nThe harbour council is split.", "ARTICLE"),
        ("ANALYSIS/OPINION:\n\nThe levy has split the harbour council.", "ANALYSIS"),
    ])
    func labelsAndDatelinesAreNoPhrases(_ text: String, _ word: String) throws {
        let found = try phrases(text)
        #expect(found.contains("harbour council") && !found.contains { $0.contains(word) }, "\(found)")
    }

    @Test func aWordInCapitalsWithinASentenceIsAPhrase() throws {
        #expect(try phrases("The council of LONDON was split over it.").contains("LONDON"))
    }

    @Test(arguments: [
        ("She flew from New York to the harbour.", "new york", true),
        ("She flew from New York to the harbour.", "york", false),
        ("They built a new harbour.", "new harbour", false),
        ("He spent the summer playing Hamlet in a barn.", "playing hamlet", false),
        ("They wrote letters and encouraged Quay.", "encouraged quay", false),
        ("They crossed the flooded Oland plain.", "flooded oland plain", true),
        ("They were accused of forcing tenants out.", "forcing tenants", false),
        ("They read the growing rents list.", "growing rents list", true),
    ])
    func verbsBeforeNounsAreNoPartOfThem(_ text: String, _ phrase: String, _ isThere: Bool) throws {
        let found = try phrases(text)
        #expect(found.contains(phrase) == isThere, "\(found)")
    }
}
