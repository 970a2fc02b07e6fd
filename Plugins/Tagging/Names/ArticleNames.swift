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
        /// Three or four capitals that are no common word.
        var isAcronym = false
        /// The first word is a given name.
        var hasGivenName = false
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
        let known = Set(certain.map(\.key) + certain.flatMap(\.words))
        self.mentions = mentions.filter { !$0.isTitle && !$0.isDoubtful || known.contains($0.key) }
        resolve()
    }

    private mutating func resolve() {
        let groups = Dictionary(grouping: mentions.indices, by: { mentions[$0].key })
        let keys = groups.keys.sorted { groups[$0]![0] < groups[$1]![0] }
        var numberOfKey: [String: Int] = [:]
        var scores: [[Int32]] = []
        for key in keys {
            numberOfKey[key] = entities.count
            let own = groups[key]!
            let sum = (0..<NameKind.allCases.count).map { kind in
                own.reduce(0) { $0 + mentions[$1].scores[kind] }
            }
            scores.append(sum)
            entities.append(
                Entity(kind: kind(of: mentions[own[0]], scoring: sum), full: mentions[own[0]].text)
            )
        }
        let long = keys.map { (key: $0, first: groups[$0]![0]) }.filter { mentions[$0.first].words.count > 1 }
        var target = Array(entities.indices)
        for key in keys {
            let number = numberOfKey[key]!
            let fuller = self.fuller(mentions[groups[key]![0]], among: long)
            if fuller.count == 1 { target[number] = numberOfKey[fuller[0]]! }
            if fuller.count > 1 {
                entities[number].kind = entities[numberOfKey[fuller[0]]!].kind
                entities[number].isShared = true
            }
        }
        entityOf = mentions.map { target[numberOfKey[$0.key]!] }
    }

    /// The keys of longer names that a mention may stand for: persons by their last or first name,
    /// organisations by their initials.
    private func fuller(_ mention: Mention, among long: [(key: String, first: Int)]) -> [String] {
        guard mention.words.count == 1, let word = mention.words.first else { return [] }
        func longer(_ isMeant: (Int) -> Bool) -> [String] { long.filter { isMeant($0.first) }.map(\.key) }
        func isPerson(_ other: Int) -> Bool {
            kind(of: mentions[other], scoring: mentions[other].scores) == .person
        }
        if mention.text.utf8.count > 1, mention.text.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) {
            let spelled = longer { initials(mentions[$0]) == word }
            if !spelled.isEmpty { return spelled }
        }
        let last = longer { mentions[$0].words.last == word && isPerson($0) }
        if KnownNames.isPlace(mention.key) { return last }
        return last.isEmpty ? longer { mentions[$0].words.first == word && isPerson($0) } : last
    }

    /// The kind that scores best, unless the name itself tells another one: by its last word, or as a known place.
    private func kind(of mention: Mention, scoring scores: [Int32]) -> NameKind {
        let best = NameClassifier.best(scores)
        if best == .person, mention.hasGivenName { return best }
        if KnownNames.isPlace(mention.key) { return .place }
        if mention.isAcronym, best == .other { return .organisation }
        guard let head = mention.heads.last ?? nil else {
            let isFull = mention.hasGivenName && mention.words.count > 1
            return isFull && best != .organisation ? .person : best
        }
        if head == .organisation || head == .other && mention.heads.contains(.organisation) {
            return .organisation
        }
        return mention.words.count > 1 && (head == .other || best == .other) ? head : best
    }

    private func initials(_ mention: Mention) -> String {
        String(mention.words.filter { $0 != "of" && $0 != "the" && $0 != "&" }.compactMap(\.first))
    }
}
