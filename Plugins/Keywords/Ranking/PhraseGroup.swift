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
    /// Occurrences with a capital at every word.
    var capitals: Int
    /// Articles that hold it in any form.
    var articles: Int
}

/// Reads the groups out of a fold's keys.
struct PhraseGroups {
    /// The phrases, in the order of their keys.
    private(set) var phrases: [PhraseGroup] = []

    init(_ groups: SortedRun, _ table: WordTable) {
        var forms: [UInt128: [(form: UInt128, count: Int)]] = [:]
        var first = groups.count
        while first > 0, groups.key16(first - 1) >= KeywordWorker.formMark {
            first -= 1
            let form = groups.key16(first) & ~KeywordWorker.formMark
            forms[PhraseGroups.key(of: form, table), default: []].append((form, groups.value(first, 0)))
        }
        phrases.reserveCapacity(first)
        for index in 0..<first {
            let key = groups.key16(index)
            let frequency = groups.value(index, 0)
            let form = forms.isEmpty ? key : PhraseGroups.commonest(forms[key] ?? [], key, frequency)
            phrases.append(
                PhraseGroup(
                    words: PhraseWords(key: key),
                    form: PhraseWords(key: form),
                    frequency: frequency,
                    own: groups.value(index, 1),
                    weight: groups.value(index, 2),
                    capitals: groups.value(index, 3),
                    articles: groups.articles(index)
                )
            )
        }
    }

    /// The form with most occurrences; of equals the first in the order of keys.
    private static func commonest(
        _ others: [(form: UInt128, count: Int)],
        _ key: UInt128,
        _ frequency: Int
    ) -> UInt128 {
        var best = (form: key, count: frequency - others.reduce(0) { $0 + $1.count })
        for other in others
        where other.count > best.count || other.count == best.count && other.form < best.form {
            best = other
        }
        return best.form
    }

    private static func key(of form: UInt128, _ table: WordTable) -> UInt128 {
        PhraseWords(key: form).enumerated().reduce(0) { key, word in
            key | UInt128(table.groups[Int(word.element)] + 1) << UInt128(96 - 32 * word.offset)
        }
    }
}
