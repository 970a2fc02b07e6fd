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
}
