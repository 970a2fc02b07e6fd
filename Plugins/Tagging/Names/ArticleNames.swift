import StageKit

/// The names of one article, each mention with what it names.
struct ArticleNames {
    /// A name where it stands.
    struct Mention {
        var tokens: TokenRange
        /// The words, folded, with blanks between.
        var key: String
        var words: [String]
        /// The kinds that each of the words speaks for as the head of a name.
        var heads: [NameKind?]
        var text: String
        var scores: [Int32]
        var isTitle = false
        /// A common word's capital at the beginning of a sentence, maybe.
        var isDoubtful = false
        /// Stands behind a title or a role.
        var isTitled = false
        /// Stands behind a title that only men, or only women, have.
        var titleGender: Gender?
        /// Begins with a given name of men, or of women.
        var givenGender: Gender?
        /// Three or four capitals that are no common word.
        var isAcronym = false
        /// The first word is a given name.
        var hasGivenName = false
        /// What the words about it tell of its kind.
        var cues: [NameCue] = []
    }

    /// What mentions name.
    struct Entity {
        var kind: NameKind
        var full: String
        /// True when a shorter mention might be another entity just as well.
        var isShared = false
    }

    private(set) var mentions: [Mention] = []
    /// For each mention the number of its entity.
    private(set) var entityOf: [Int] = []
    private(set) var entities: [Entity] = []

    /// Keeps of the mentions those that are no mere capitals: the others have to be known from elsewhere.
    init(_ mentions: [Mention]) {
        let certain = mentions.filter { !$0.isTitle && !$0.isDoubtful }
        let whole = certain.filter { $0.heads.allSatisfy { $0 == nil } }
        let firms = certain.filter { HeadWords.endsFirm($0.words.last ?? "") }
        let known = Set(
            certain.map(\.key) + whole.compactMap(\.words.last) + (whole + firms).compactMap(\.words.first)
        )
        let words = Set(certain.flatMap(\.words))
        self.mentions = mentions.filter {
            !$0.isTitle && !$0.isDoubtful || known.contains($0.key)
                || $0.heads[0] != nil && words.contains($0.key)
        }
        resolve()
    }

    private mutating func resolve() {
        let groups = Dictionary(grouping: mentions.indices, by: { mentions[$0].key })
        let keys = groups.keys.sorted { groups[$0]![0] < groups[$1]![0] }
        var numberOfKey: [String: Int] = [:]
        for key in keys {
            numberOfKey[key] = entities.count
            let own = groups[key]!
            let sum = (0..<NameKind.allCases.count).map { kind in
                own.reduce(0) { $0 + mentions[$1].scores[kind] }
            }
            let isTitled = own.contains { mentions[$0].isTitled }
            entities.append(
                Entity(
                    kind: kind(
                        of: mentions[own[0]],
                        scoring: sum,
                        isTitled: isTitled,
                        cues: own.flatMap { mentions[$0].cues }
                    ),
                    full: mentions[own[0]].text
                )
            )
        }
        let long = keys.map { Long(key: $0, first: groups[$0]![0], count: groups[$0]!.count) }
            .filter { mentions[$0.first].words.count > 1 }
        var target = Array(entities.indices)
        for key in keys {
            let number = numberOfKey[key]!
            let gender = gender(of: groups[key]!)
            let fitting = long.filter { other in
                gender == nil || mentions[other.first].givenGender.map { $0 == gender } ?? true
            }
            let fuller = self.fuller(mentions[groups[key]![0]], among: fitting)
            if fuller.count == 1 {
                let full = numberOfKey[fuller[0]]!
                target[number] = full
                if isSurname(key, of: mentions[groups[fuller[0]]![0]]) { entities[full].kind = .person }
            }
            if fuller.count > 1 {
                entities[number].kind = entities[numberOfKey[fuller[0]]!].kind
                entities[number].isShared = true
            }
        }
        entityOf = mentions.map { target[numberOfKey[$0.key]!] }
    }

    /// A name of several words, where it stands first, and how often it stands.
    private struct Long {
        let key: String
        let first: Int
        let count: Int
    }

    /// The keys of longer names that a mention may stand for: persons by their last or first name,
    /// organisations by their initials.
    private func fuller(_ mention: Mention, among long: [Long]) -> [String] {
        guard mention.words.count == 1, let word = mention.words.first else { return [] }
        func longer(_ isMeant: (Int) -> Bool) -> [Long] { long.filter { isMeant($0.first) } }
        func isPerson(_ other: Int) -> Bool {
            kind(of: mentions[other], scoring: mentions[other].scores) == .person
        }
        if mention.text.utf8.count > 1, mention.text.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) {
            let spelled = longer { initials(mentions[$0]) == word }
            if !spelled.isEmpty { return spelled.map(\.key) }
        }
        let known = KnownNames.kind(mention.key)
        if known == .place {
            return longer {
                mentions[$0].words.last == word && mentions[$0].hasGivenName && isPerson($0)
            }.map(\.key)
        }
        let last = longer {
            mentions[$0].words.last == word && (isPerson($0) || isSurname(mention.key, of: mentions[$0]))
        }
        let first = longer { mentions[$0].words.first == word && isPerson($0) }
        let familyFirst = first.filter { mentions[$0.first].givenGender == nil }
        if !last.isEmpty {
            let most = last.map(\.count).max() ?? 0
            return outstanding(last + (mention.isTitled ? familyFirst.filter { $0.count > most } : []))
        }
        if !first.isEmpty || known != nil || mention.isTitled { return first.map(\.key) }
        return longer {
            mentions[$0].words.first == word && HeadWords.endsFirm(mentions[$0].words.last ?? "")
        }.map(\.key)
    }

    /// What the titles of mentions of one word tell: of a woman only if all have hers.
    private func gender(of mentions: [Int]) -> Gender? {
        let told = mentions.map { self.mentions[$0].titleGender }
        if told.contains(.man) { return told.contains(.woman) ? nil : .man }
        return told.allSatisfy { $0 == .woman } ? .woman : nil
    }

    /// The one that stands three times as often as any other, if there is one.
    private func outstanding(_ names: [Long]) -> [String] {
        let most = names.max { $0.count < $1.count }
        if let most, names.allSatisfy({ $0.key == most.key || $0.count * 3 <= most.count }) {
            return [most.key]
        }
        return names.map(\.key)
    }

    /// Whether a word that stands alone makes a longer name that ends in it a person's: of others, what stands first
    /// or all of it is said again.
    private func isSurname(_ key: String, of full: Mention) -> Bool {
        guard full.words.last == key, full.words.count < 4, full.heads.allSatisfy({ $0 == nil }),
            KnownNames.kind(key) == nil, KnownNames.kind(full.key) == nil
        else { return false }
        return ![.place, .other].contains(NameClassifier.best(full.scores))
    }

    /// The kind that scores best, unless the name itself tells another one: by its last word, or as a known place.
    ///
    /// A title before one of its mentions tells of a single word that it is a person's name, and of more words that
    /// look like no name's.
    private func kind(
        of mention: Mention,
        scoring scores: [Int32],
        isTitled: Bool = false,
        cues: [NameCue] = []
    ) -> NameKind {
        let best = NameClassifier.best(scores)
        if best == .person, mention.hasGivenName { return best }
        if let known = KnownNames.kind(mention.key) { return known }
        if HeadWords.beginsEvent(mention.words[0]) || isPairOfPlaces(mention) { return .other }
        if let of = mention.words.firstIndex(of: "of"), of > 0, mention.heads[of - 1] == .organisation {
            return .organisation
        }
        if isTitled, mention.words.count == 1 || best == .other, mention.heads.allSatisfy({ $0 == nil }) {
            return .person
        }
        if mention.isAcronym, best != .person { return .organisation }
        if HeadWords.isSurname(mention.words.last ?? ""), mention.words.count == 2, mention.hasGivenName {
            return NameCue.kind(by: cues, orElse: cues.contains(.within) ? .place : .person)
        }
        guard let head = mention.heads.last ?? nil else {
            let isFull = mention.hasGivenName && mention.words.count > 1
            if isFull { return best == .organisation ? best : .person }
            let isOfState = mention.words.count > 1 && ["u.s.", "u.k."].contains(mention.words[0])
            return NameCue.kind(by: cues, orElse: isOfState && best == .person ? .organisation : best)
        }
        if head == .organisation || head == .other && mention.heads.contains(.organisation) {
            return .organisation
        }
        return mention.words.count > 1 && (head == .other || best == .other) ? head : best
    }

    /// `Oland-Texas`: what is between two places is none.
    private func isPairOfPlaces(_ mention: Mention) -> Bool {
        let parts = mention.key.split(separator: "-").map { $0.split(separator: " ").joined(separator: " ") }
        return parts.count == 2 && parts.allSatisfy { KnownNames.kind($0) == .place }
    }

    private func initials(_ mention: Mention) -> String {
        String(mention.words.filter { $0 != "of" && $0 != "the" && $0 != "&" }.compactMap(\.first))
    }
}
