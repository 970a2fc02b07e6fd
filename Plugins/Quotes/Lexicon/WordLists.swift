import TextCore

/// The word lists as one table from a packed lower-case word to what it can be.
///
/// Made once a process.
struct WordLists: Sendable {
    /// The lists as they stand.
    static let english = WordLists()

    private var keys: [UInt128] = []
    private var values: [Traits] = []

    private init() {
        var entries: [UInt128: Traits] = [:]
        for (list, traits) in WordLists.lists {
            for word in list.split(separator: " ") { WordLists.add(word, traits, &entries) }
        }
        for (list, traits) in WordLists.verbs {
            for entry in list.split(separator: " ") {
                for form in Inflection(entry).forms {
                    WordLists.add(form.word[...], form.traits.union(traits), &entries)
                }
            }
        }
        for (key, traits) in entries.sorted(by: { $0.key < $1.key }) {
            keys.append(key)
            values.append(traits)
        }
    }

    private static func add(_ word: Substring, _ traits: Traits, _ entries: inout [UInt128: Traits]) {
        guard let key = PackedWord.key(word.utf8) else { return }
        entries[key, default: []].formUnion(traits)
    }

    private static var verbs: [(String, Traits)] {
        [
            (CueWords.say, .say), (CueWords.tell, .tell), (CueWords.think, .think), (CueWords.act, .act),
            (CueWords.pledge, .pledge), (CueWords.manner, .manner), ("point*", [.point, .say]),
            ("refer+ allude", [.point, .act]),
            (CueWords.naming, .naming), (CueWords.about, .about),
        ]
    }

    private static var lists: [(String, Traits)] {
        [
            (FunctionWords.determiner, .determiner), (FunctionWords.preposition, .preposition),
            (FunctionWords.coordinator, .coordinator), (FunctionWords.subordinator, .subordinator),
            (FunctionWords.be, .be), (FunctionWords.have, .have), (FunctionWords.do, .do),
            (FunctionWords.modal, .modal), (FunctionWords.negation, .negation),
            (FunctionWords.adverb, .adverb),
            (FunctionWords.relative, .relative), (FunctionWords.objectPronoun, .objectPronoun),
            (FunctionWords.possessive, .possessive), (FunctionWords.time, .time),
            (FunctionWords.opener, .common),
            (FunctionWords.verb, .verb), (CueWords.channel, .channel), (CueWords.document, .document),
            (CueWords.view, .view), (NounWords.title, .title), (NounWords.role, .role),
            (NounWords.group, .group), (NounWords.people, .people), (NounWords.organisation, .organisation),
            (NounWords.media, .media),
            (NounWords.nationality, .nationality), (NounWords.nameParticle, .nameParticle),
            (NounWords.maleName, .maleName), (NounWords.femaleName, .femaleName), ("that", .that),
            (NounWords.maleTitle, .maleTitle), (NounWords.femaleTitle, .femaleTitle),
            ("to", .to),
            ("he", .he), ("she", .she), ("they", .they), ("it this", .it), ("i we you", .speechPerson),
            ("'s ’s", .possessiveClitic), ("according", .according), ("out", .out),
            ("as", .as), ("worth", .worth), (FunctionWords.noAdverb, .noAdverb),
            ("for on to about as upon", .cueParticle),
            ("about of against", .topicParticle), ("in", .in),
            ("of", .of), ("may might could", .possible), ("from", .from),
            ("the a an", .article), ("a an", .indefinite), ("quoted cited", .quoted), ("asked", .asked),
            (FunctionWords.noHead, .noHead), ("one another every each any no", .single),
            ("all both each", .floating), (NounWords.shortTitle, [.title, .shortTitle]),
            ("commissioners senators ministers judges presidents", .titles),
            ("if whether why how what who where when", .whether),
        ]
    }

    /// What the lists say of a word; empty for one they do not hold.
    ///
    /// Binary search.
    func traits(_ word: UnsafeBufferPointer<UInt8>) -> Traits {
        guard let key = PackedWord.key(word) else { return [] }
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? values[low] : []
    }
}
