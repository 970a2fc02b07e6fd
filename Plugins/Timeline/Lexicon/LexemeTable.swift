import StageKit

/// The lexemes of a snapshot's forms, each found when its form is first met.
///
/// One a thread.
struct LexemeTable {
    private var known: [Lexeme] = []
    private var vocabulary: Vocabulary?
    /// The lexemes of the article last read, one a token, with a closing one that is none.
    private(set) var tokens: [Lexeme] = []

    /// Puts the lexemes of the article's tokens into `tokens`.
    mutating func read(_ article: Article) {
        let vocabulary = article.vocabulary
        if self.vocabulary !== vocabulary {
            self.vocabulary = vocabulary
            known = Array(repeating: Lexeme(), count: vocabulary.forms.count)
        }
        tokens.removeAll(keepingCapacity: true)
        let forms = article.tokenForms
        for index in 0..<forms.count {
            let form = Int(forms[index])
            if known[form].kind == .unseen { known[form] = FormReader.lexeme(vocabulary.forms[form]) }
            tokens.append(known[form])
        }
        tokens.append(Lexeme(kind: .none))
    }
}
