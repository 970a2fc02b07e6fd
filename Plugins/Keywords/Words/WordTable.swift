internal import StageKit
import Synchronization

/// What the stage knows of every word of a vocabulary, by fold id; made once a vocabulary.
final class WordTable: Sendable {
    /// What each word may be, `WordClass` raw values.
    let classes: [UInt8]
    /// The word under which a singular and its plural are counted: the singular's id if the corpus has it.
    let groups: [UInt32]
    /// About how often each word stands in a word of ordinary English.
    let rates: [Float]

    init(_ vocabulary: Vocabulary) {
        let folds = vocabulary.folds
        var classes: [UInt8] = []
        var groups: [UInt32] = []
        var rates: [Float] = []
        for id in 0..<folds.count {
            folds.withBytes(id) { word in
                let known = EnglishCounts.shared.find(word)
                classes.append(WordTable.wordClass(word, known).rawValue)
                groups.append(Plurals.singular(of: word, in: folds) ?? UInt32(id))
                rates.append(Float((known?.count ?? 1) / EnglishCounts.total))
            }
        }
        self.classes = classes
        self.groups = groups
        self.rates = rates
    }

    private static func wordClass(_ word: UnsafeBufferPointer<UInt8>, _ known: EnglishCount?) -> WordClass {
        guard let first = word.first else { return .boundary }
        if let listed = FunctionWords.wordClass(String(decoding: word, as: UTF8.self)) { return listed }
        if first &- 0x30 < 10 { return word.contains { $0 | 0x20 &- 0x61 < 26 } ? .adjective : .number }
        if word.count == 1 { return .boundary }
        guard let known else { return WordSuffixes.wordClass(word) }
        return wordClass(word, known)
    }

    private static func wordClass(_ word: UnsafeBufferPointer<UInt8>, _ known: EnglishCount) -> WordClass {
        if known.noun + known.adjective + known.verb < 3 { return .boundary }
        if WordSuffixes.ends(word, "ing"), known.verb > 0 { return known.noun >= 7 ? .noun : .gerund }
        if WordSuffixes.ends(word, "ed"), known.verb > 0 {
            return known.noun >= 7 ? .noun : known.adjective >= 7 ? .adjective : .participle
        }
        if known.verb >= 2, known.noun >= 2 { return .nounOrVerb }
        if known.verb > max(known.noun, known.adjective) { return .verb }
        return known.noun >= known.adjective ? .noun : .adjective
    }
}

/// Keeps the table of the vocabulary last asked for, so that the groups of `per=` share one.
final class WordTables: Sendable {
    private let last = Mutex<(vocabulary: Vocabulary, table: WordTable)?>(nil)

    /// The table of a vocabulary.
    func table(of vocabulary: Vocabulary) -> WordTable {
        last.withLock { last in
            if let last, last.vocabulary === vocabulary { return last.table }
            let table = WordTable(vocabulary)
            last = (vocabulary, table)
            return table
        }
    }
}
