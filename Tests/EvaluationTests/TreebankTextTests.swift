import GoldData
import Testing

@Suite struct TreebankTextTests {
    private func token(_ form: String, space: Bool = true) -> TreebankToken {
        TreebankToken(form: form, lemma: form, tag: "X", hasSpaceAfter: space)
    }

    @Test func tokensLieWhereTheirLettersAre() {
        var first = TreebankSentence()
        first.document = "d1"
        first.tokens = [token("Tarn"), token("did"), token("n't"), token("go", space: false), token(".")]
        first.contractions = [TreebankContraction(tokens: 1..<3, form: "didn't", hasSpaceAfter: true)]
        var second = TreebankSentence()
        second.beginsParagraph = true
        second.tokens = [token("Why"), token("?")]
        let text = TreebankText([first, second])
        #expect(String(decoding: text.text, as: UTF8.self) == "Tarn didn't go. \n\nWhy ? ")
        #expect(text.tokens == [0..<4, 4..<7, 7..<10, 10..<12, 12..<13, 13..<16, 16..<17])
        #expect(text.sentences == [0..<13, 13..<17])
        #expect(text.paragraphs == [0..<16, 18..<24])
        #expect(text.solidBefore[5] == 4)
    }

    @Test func wordsWhoseLettersCannotBeToldApartShareTheirSpan() {
        var sentence = TreebankSentence()
        sentence.tokens = [token("want"), token("to")]
        sentence.contractions = [TreebankContraction(tokens: 0..<2, form: "wanna", hasSpaceAfter: false)]
        #expect(TreebankText([sentence]).tokens == [0..<5, 0..<5])
    }
}
