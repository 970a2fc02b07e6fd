import StageKit
import Tagging
import Testing

@Suite struct LemmaTests {
    @Test(arguments: [
        ("ferries", UPOS.noun, "ferry"), ("tunnels", .noun, "tunnel"), ("women", .noun, "woman"),
        ("Critics", .noun, "critic"), ("said", .verb, "say"), ("stopped", .verb, "stop"),
        ("going", .verb, "go"), ("threatens", .verb, "threaten"), ("were", .auxiliary, "be"),
        ("n't", .particle, "not"), ("better", .adjective, "good"), ("Tarn", .properNoun, "Tarn"),
        ("He", .pronoun, "he"), ("I", .pronoun, "I"),
    ])
    func lemmas(_ form: String, _ tag: UPOS, _ lemma: String) {
        let found = Array(form.utf8).withUnsafeBufferPointer { LemmaRules.bundled.lemma($0, tag) }
        #expect(found == lemma)
    }

    @Test func editsTurnFormsIntoLemmas() {
        let edit = LemmaEdit(from: Array("quays".utf8), to: Array("quay".utf8))
        #expect(edit == LemmaEdit(stripped: 1, added: []))
        #expect(edit.applied(to: Array("tolls".utf8)) == Array("toll".utf8))
    }

    @Test func theLongestEndingDecidesAndWholeWordsFirst() {
        let rules = LemmaRules(Array("NOUN\ts\t1\t\nNOUN\ties\t3\ty\nNOUN\t^series\t0\t\nbroken line".utf8))
        func lemma(_ form: String) -> String {
            Array(form.utf8).withUnsafeBufferPointer { rules.lemma($0, .noun) }
        }
        #expect(["levies", "tolls", "series", "fish"].map(lemma) == ["levy", "toll", "series", "fish"])
    }
}
