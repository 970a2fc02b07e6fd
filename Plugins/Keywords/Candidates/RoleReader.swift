internal import StageKit
internal import TextCore

/// Decides what each word of a sentence is, from its class, its capital and its neighbours.
struct RoleReader {
    let table: WordTable
    private(set) var roles: [PhraseRole] = []
    /// True where a word has a capital that no beginning of a sentence explains.
    private(set) var capitals: [Bool] = []

    init(_ table: WordTable) { self.table = table }

    /// Reads the words of an article; `roles` and `capitals` then have an entry for each, from the first of `words`.
    mutating func read(_ words: Range<Int>, of article: Article) {
        roles.removeAll(keepingCapacity: true)
        capitals.removeAll(keepingCapacity: true)
        let ids = article.wordIDs
        let breaks = article.wordBreaks
        let tokens = article.wordTokens
        let starts = article.tokenStarts
        let text = article.text
        var before = WordClass.boundary
        for word in words {
            let next =
                word + 1 < words.upperBound && breaks[word + 1] == WordBreak.none.rawValue
                ? wordClass(ids[word + 1]) : .boundary
            if breaks[word] != WordBreak.none.rawValue { before = .boundary }
            let own = wordClass(ids[word])
            let initial = text[Int(starts[Int(tokens[word])])]
            let isCapital = initial &- 0x41 < 26 && breaks[word] < WordBreak.sentence.rawValue
            let role =
                article.isTagged
                ? taggedRole(own, article.word(word), article)
                : role(own, before: before, beforeRole: roles.last, next: next, isCapital: isCapital)
            before = own
            roles.append(role)
            capitals.append(isCapital)
        }
    }

    private func wordClass(_ id: UInt32) -> WordClass { table.classes[Int(id)] }

    /// What a word is by its part of speech; function words and numbers are what they are by themselves.
    private func taggedRole(_ own: WordClass, _ tokens: TokenRange, _ article: Article) -> PhraseRole {
        if own.rawValue < WordClass.noun.rawValue || own == .number { return .outside }
        let last = Int(tokens.end) - 1
        switch article.tag(last) {
        case .noun, .properNoun: return .head
        case .adjective: return .modifier
        case .verb:
            if tokens.count > 2 { return .modifier }
            guard own == .participle || own == .gerund, last + 1 < article.tokenCount else { return .outside }
            let before = Int(tokens.start) > 0 ? article.tag(Int(tokens.start) - 1) : .punctuation
            let isLed = [.determiner, .adposition, .adjective, .punctuation, .coordinatingConjunction]
                .contains(before)
            return isLed && [.noun, .properNoun, .adjective].contains(article.tag(last + 1))
                ? .modifier : .outside
        default: return .outside
        }
    }

    private func role(
        _ own: WordClass,
        before: WordClass,
        beforeRole: PhraseRole?,
        next: WordClass,
        isCapital: Bool
    ) -> PhraseRole {
        let isAfterNoun = before.rawValue >= WordClass.noun.rawValue && beforeRole == .head
        let isBeforePhrase = next == .nounLead || next == .verbLead
        switch own {
        case .boundary, .nounLead, .verbLead, .number: return .outside
        case .noun: return .head
        case .adjective: return isCapital ? .head : .modifier
        case .verb: return isCapital ? .head : .outside
        case .nounOrVerb:
            if isCapital { return .head }
            if before == .verbLead || isAfterNoun && next == .nounLead { return .outside }
            return .head
        case .participle:
            if isCapital { return .modifier }
            return isAfterNoun || before == .verbLead || isBeforePhrase || next == .boundary
                ? .outside : .modifier
        case .gerund:
            if isCapital { return .head }
            if before == .verbLead || next == .nounLead && before != .nounLead { return .outside }
            return .head
        }
    }
}
