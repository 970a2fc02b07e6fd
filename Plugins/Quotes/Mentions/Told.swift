/// What was said before a pronoun, and by whom.
struct Told {
    /// Attributions before, by the start of what was said.
    var attributions: ArraySlice<Attribution>
    /// The speaker of each of them.
    var speakers: [Speaker?]
    /// What the pronoun itself tells: the speaker is not among those it names.
    var content: [Range<Int>]

    /// Whether a token lies in what the pronoun tells.
    func holds(_ token: Int) -> Bool { content.contains { $0.contains(token) } }
}
