/// The closed classes of words that expressions of time are made of.
enum Lexicon {
    /// What the lower-cased words below are.
    static let words: [String: Lexeme] = {
        var builder = LexiconBuilder()
        builder.addCalendar()
        builder.addNumbers()
        builder.addUnits()
        builder.addTimes()
        builder.addFunctionWords()
        return builder.words
    }()
}
