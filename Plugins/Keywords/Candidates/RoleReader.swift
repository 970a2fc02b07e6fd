internal import StageKit
internal import TextCore

/// Decides what each word is to a phrase, by its part of speech and its neighbours'.
struct RoleReader {
    let table: WordTable
    private(set) var roles: [PhraseRole] = []
    private var endOfDateline = 0

    init(_ table: WordTable) { self.table = table }

    /// Reads words of an article that has tags; `roles` then has an entry for each.
    mutating func read(_ words: Range<Int>, of article: Article) {
        roles.removeAll(keepingCapacity: true)
        endOfDateline = article.endOfDateline ?? 0
        let (ids, tags) = (article.wordIDs, article.tags)
        let (tokens, counts) = (article.wordTokens, article.wordTokenCounts)
        for word in words {
            let last = Int(tokens[word]) + Int(counts[word]) - 1
            let tag = UPOS(rawValue: tags[last]) ?? .other
            let role = self.role(word, last, tag, table.traits[Int(ids[word])], words, article)
            roles.append(role)
            guard role == .modifier, tag == .adjective || tag == .verb, word > words.lowerBound else {
                continue
            }
            let before = Int(tokens[word]) - 1
            if table.traits[Int(ids[word - 1])].contains(.manner), tags[before] == UPOS.adverb.rawValue,
                article.wordBreaks[word] == WordBreak.none.rawValue
            {
                roles[roles.count - 2] = .modifier
            }
        }
    }

    private func role(
        _ word: Int,
        _ last: Int,
        _ tag: UPOS,
        _ traits: WordTraits,
        _ words: Range<Int>,
        _ article: Article
    ) -> PhraseRole {
        if traits.contains(.nameFirst), leadsToName(word, last, words, article) { return .modifier }
        if traits.contains(.outside) || last < endOfDateline { return .outside }
        if traits.contains(.shouted), article.isLabel(sentence: article.sentenceIndex(ofToken: last)) {
            return .outside
        }
        if traits.contains(.numbered) { return .modifier }
        switch tag {
        case .properNoun: return .head
        case .noun:
            let leads = traits.contains(.evaluative) && leadsToNoun(word, last, words, article)
            return leads ? .outside : .head
        case _ where traits.contains(.evaluative): return .outside
        case .adjective: return traits.contains(.superlative) ? .outside : .modifier
        case .verb where traits.contains(.dependent): return .outside
        case .verb: return verbRole(word, last, traits, words, article)
        default: return .outside
        }
    }

    /// True when an adjective or a noun comes next, with no punctuation between; `last` is the word's last token.
    private func leadsToNoun(_ word: Int, _ last: Int, _ words: Range<Int>, _ article: Article) -> Bool {
        word + 1 < words.upperBound && article.wordBreaks[word + 1] == WordBreak.none.rawValue
            && RoleReader.isNominal(article.tag(last + 1))
    }

    /// True for a capitalised word, within a sentence or a proper noun, when a proper noun comes next, with nothing
    /// between.
    private func leadsToName(_ word: Int, _ last: Int, _ words: Range<Int>, _ article: Article) -> Bool {
        let isFirst = article.wordBreaks[word] >= WordBreak.sentence.rawValue
        return word + 1 < words.upperBound && article.wordBreaks[word + 1] == WordBreak.none.rawValue
            && article.tag(last + 1) == .properNoun && (!isFirst || article.tag(last) == .properNoun)
            && article.text[article.bytes(of: TokenRange(last, last + 1)).lowerBound] &- 0x41 < 26
    }

    /// True when punctuation, a possessive `'s` or a sentence's end stands before a word.
    static func isCut(before word: Int, _ article: Article) -> Bool {
        let afterLast = article.wordTokens[word - 1] + UInt32(article.wordTokenCounts[word - 1])
        return article.wordBreaks[word] != WordBreak.none.rawValue || article.wordTokens[word] != afterLast
    }

    /// A compound with a verb (`man-made`) and a participle that leads to a noun (`the ruined lock`) are modifiers.
    ///
    /// A form in `-ing` that ends a phrase is a noun whatever its tag (`quick prototyping`).
    private func verbRole(
        _ word: Int,
        _ last: Int,
        _ traits: WordTraits,
        _ words: Range<Int>,
        _ article: Article
    ) -> PhraseRole {
        if article.wordTokenCounts[word] > 2 { return .modifier }
        let follows = last + 1 < article.tokenCount ? article.tag(last + 1) : .punctuation
        if traits.contains(.gerund), !RoleReader.isNominal(follows), follows != .determiner,
            follows != .pronoun, follows != .numeral, word > words.lowerBound, roles.last != .outside,
            !RoleReader.isCut(before: word, article)
        {
            return .head
        }
        guard traits.contains(.participle), leadsToNoun(word, last, words, article) else { return .outside }
        if traits.contains(.gerund), follows == .noun || follows == .adjective, last > 0 {
            switch article.tag(Int(article.wordTokens[word]) - 1) {
            case .adposition, .verb, .particle, .auxiliary: return .outside
            default: break
            }
        }
        if follows == .properNoun, !RoleReader.isAttribute(word, traits, article) { return .outside }
        if article.wordBreaks[word] != WordBreak.none.rawValue || word == words.lowerBound {
            return .modifier
        }
        switch article.tag(Int(article.wordTokens[word]) - 1) {
        case .determiner, .adposition, .adjective, .coordinatingConjunction, .particle, .verb, .numeral,
            .punctuation:
            return .modifier
        case .noun, .properNoun: return traits.contains(.gerund) ? .modifier : .outside
        default: return .outside
        }
    }

    /// Whether a participle before a name belongs to it (`the reborn Port Salt`, `in flooded Haldport`), rather than
    /// tells what is done to who is named (`playing Hamlet`, `and encouraged Quay`).
    private static func isAttribute(_ word: Int, _ traits: WordTraits, _ article: Article) -> Bool {
        let token = Int(article.wordTokens[word])
        guard token > 0 else { return false }
        switch article.tag(token - 1) {
        case .determiner, .adjective: return true
        case .adposition: return !traits.contains(.gerund)
        default: return false
        }
    }

    private static func isNominal(_ tag: UPOS) -> Bool {
        tag == .noun || tag == .properNoun || tag == .adjective
    }
}
