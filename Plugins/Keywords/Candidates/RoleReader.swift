internal import StageKit
internal import TextCore

/// Decides what each word is to a phrase, by its part of speech and its neighbours'.
struct RoleReader {
    let table: WordTable
    private(set) var roles: [PhraseRole] = []

    init(_ table: WordTable) { self.table = table }

    /// Reads words of an article that has tags; `roles` then has an entry for each.
    mutating func read(_ words: Range<Int>, of article: Article) {
        roles.removeAll(keepingCapacity: true)
        let (ids, tags) = (article.wordIDs, article.tags)
        let (tokens, counts) = (article.wordTokens, article.wordTokenCounts)
        for word in words {
            let traits = table.traits[Int(ids[word])]
            if traits.contains(.outside) {
                roles.append(.outside)
                continue
            }
            let last = Int(tokens[word]) + Int(counts[word]) - 1
            switch UPOS(rawValue: tags[last]) {
            case _ where traits.contains(.numbered): roles.append(.modifier)
            case .noun, .properNoun: roles.append(.head)
            case _ where traits.contains(.evaluative): roles.append(.outside)
            case .adjective: roles.append(.modifier)
            case .verb where traits.contains(.dependent): roles.append(.outside)
            case .verb: roles.append(verbRole(word, last, traits, words, article))
            default: roles.append(.outside)
            }
        }
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
        guard traits.contains(.participle), RoleReader.isNominal(follows),
            word + 1 < words.upperBound, article.wordBreaks[word + 1] == WordBreak.none.rawValue
        else { return .outside }
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

    private static func isNominal(_ tag: UPOS) -> Bool {
        tag == .noun || tag == .properNoun || tag == .adjective
    }
}
