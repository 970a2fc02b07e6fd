internal import StageKit

/// A phrase in all its forms, with what was counted of it.
struct PhraseGroup {
    /// Its words, each the one its singulars and plurals are counted under.
    var words: PhraseWords
    /// Its commonest form.
    var form: PhraseWords
    /// Occurrences in any form.
    var frequency: Int
    /// Occurrences that are no part of a longer phrase.
    var own: Int
    /// Sum of the weights of the occurrences' places.
    var weight: Int
    /// Occurrences in articles whose headline has all the words.
    var headlined: Int
    /// Articles that hold it in any form.
    var articles: Int
}

/// Reads the groups out of a fold's keys.
struct PhraseGroups {
    /// The phrases that stand by themselves somewhere, in the order of their keys.
    private(set) var phrases: [PhraseGroup] = []
    /// Forms that are not the key itself, by key, then as forms sort.
    private var forms: [(key: UInt128, form: UInt128, count: Int)] = []

    init(_ groups: SortedRun, _ table: WordTable) {
        var end = groups.count
        while end > 0, groups.key16(end - 1) >= KeywordWorker.formMark {
            end -= 1
            let form = groups.key16(end) & ~KeywordWorker.formMark
            forms.append((PhraseGroups.key(of: form, table), form, groups.value(end, 0)))
        }
        forms.sort { $0.key != $1.key ? $0.key < $1.key : $0.form < $1.form }
        var next = 0
        for index in 0..<end where groups.value(index, 1) > 0 {
            let key = groups.key16(index)
            let frequency = groups.value(index, 0)
            while next < forms.count, forms[next].key < key { next += 1 }
            phrases.append(
                PhraseGroup(
                    words: PhraseWords(key: key),
                    form: PhraseWords(key: commonest(of: key, frequency, from: next)),
                    frequency: frequency,
                    own: groups.value(index, 1),
                    weight: groups.value(index, 2),
                    headlined: groups.value(index, 3),
                    articles: groups.articles(index)
                )
            )
        }
    }

    /// The form with most occurrences; of equals the key itself, then the first as forms sort.
    private func commonest(of key: UInt128, _ frequency: Int, from first: Int) -> UInt128 {
        var end = first
        var rest = frequency
        while end < forms.count, forms[end].key == key {
            rest -= forms[end].count
            end += 1
        }
        var best = (form: key, count: rest)
        for other in forms[first..<end] where other.count > best.count {
            best = (other.form, other.count)
        }
        return best.form
    }

    private static func key(of form: UInt128, _ table: WordTable) -> UInt128 {
        var key: UInt128 = 0
        var shift: UInt128 = 96
        for word in PhraseWords(key: form) {
            key |= UInt128(table.groups[Int(word)] + 1) << shift
            shift &-= 32
        }
        return key
    }
}
