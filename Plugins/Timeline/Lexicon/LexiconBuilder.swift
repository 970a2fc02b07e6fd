/// Collects words with what they are; of a word added twice the later class counts.
struct LexiconBuilder {
    private(set) var words: [String: Lexeme] = [:]

    /// Adds words with blanks between them.
    mutating func add(_ kind: LexemeKind, _ list: String, _ value: Int32 = 0, _ flags: LexemeFlags = []) {
        for word in list.split(separator: " ") {
            words[String(word)] = Lexeme(kind: kind, flags: flags, value: value)
        }
    }

    /// Adds words whose values go up by a step; `/` stands between forms of one, `-` for none.
    mutating func addSeries(
        _ kind: LexemeKind,
        _ list: String,
        from first: Int32,
        by step: Int32 = 1,
        _ flags: LexemeFlags = []
    ) {
        for (index, forms) in list.split(separator: " ").enumerated() where forms != "-" {
            for form in forms.split(separator: "/") {
                add(kind, String(form), first + Int32(index) * step, flags)
            }
        }
    }
}
