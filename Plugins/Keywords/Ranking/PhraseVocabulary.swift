/// The words of some phrases, and how often they stand in phrases.
struct PhraseVocabulary {
    /// The words, ascending.
    private(set) var words: [UInt32] = []
    /// How often each stands in phrases, by its index in `words`.
    private(set) var frequencies: [Int] = []
    /// For each phrase the indices of its words, `PhraseWords.longest` a phrase.
    private var indices: [Int32]

    init(_ phrases: [PhraseGroup]) {
        var entries: [(word: UInt32, place: Int32)] = []
        entries.reserveCapacity(phrases.count * 2)
        for (number, phrase) in phrases.enumerated() {
            var place = Int32(number * PhraseWords.longest)
            for word in phrase.words {
                entries.append((word, place))
                place += 1
            }
        }
        entries.sort { $0.word < $1.word }
        indices = Array(repeating: 0, count: phrases.count * PhraseWords.longest)
        for entry in entries {
            if words.last != entry.word {
                words.append(entry.word)
                frequencies.append(0)
            }
            frequencies[frequencies.count - 1] += phrases[Int(entry.place) / PhraseWords.longest].own
            indices[Int(entry.place)] = Int32(words.count - 1)
        }
    }

    /// The indices of a phrase's words, in order; `phrase` is its number.
    func indices(of phrase: Int, count: Int) -> ArraySlice<Int32> {
        let first = phrase * PhraseWords.longest
        return indices[first..<(first + count)]
    }
}
