/// What a word is where it stands.
enum PhraseRole: UInt8 {
    /// In no phrase.
    case outside
    /// In a phrase before its last noun.
    case modifier
    /// May end a phrase.
    case head
}
