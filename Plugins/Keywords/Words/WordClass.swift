/// What a word may be in a phrase, as far as the word alone tells.
enum WordClass: UInt8 {
    /// Ends a phrase and says nothing of what follows: adverbs, conjunctions, vague words.
    case boundary
    /// Ends a phrase and is followed by a phrase: determiners, prepositions.
    case nounLead
    /// Ends a phrase and is followed by a verb: pronouns, auxiliaries, `to`.
    case verbLead
    /// May end a phrase.
    case noun
    /// May stand in a phrase before a noun.
    case adjective
    /// Ends a phrase.
    case verb
    /// A noun or a verb: what stands around it decides.
    case nounOrVerb
    /// `-ed`: an adjective or a verb.
    case participle
    /// `-ing`: a noun, an adjective or a verb.
    case gerund
    /// Digits: no phrase by itself.
    case number

    /// The class of a folded word: by the list, by what it is in ordinary text, by its ending.
    init(_ word: UnsafeBufferPointer<UInt8>, _ known: EnglishCount?) {
        guard word.count > 1 else {
            self = .boundary
            return
        }
        if let listed = FunctionWords.wordClass(String(decoding: word, as: UTF8.self)) {
            self = listed
        } else if word[0] &- 0x30 < 10 {
            self = word.contains { $0 | 0x20 &- 0x61 < 26 } ? .adjective : .number
        } else if let known {
            self.init(word, counted: known)
        } else {
            self = WordSuffixes.wordClass(word)
        }
    }

    /// Shares are in tenths: a word of which most is neither noun, adjective nor verb is a function word.
    private init(_ word: UnsafeBufferPointer<UInt8>, counted known: EnglishCount) {
        if known.noun + known.adjective + known.verb < 3 {
            self = .boundary
        } else if known.verb > 0, WordSuffixes.ends(word, "ing") {
            self = known.noun >= 7 ? .noun : .gerund
        } else if known.verb > 0, WordSuffixes.ends(word, "ed") {
            self = known.noun >= 7 ? .noun : known.adjective >= 7 ? .adjective : .participle
        } else if known.verb >= 2, known.noun >= 2 {
            self = .nounOrVerb
        } else if known.verb > max(known.noun, known.adjective) {
            self = .verb
        } else {
            self = known.noun >= known.adjective ? .noun : .adjective
        }
    }
}
