/// The words of some phrases, and how often they stand in phrases.
struct PhraseVocabulary {
    /// The words, ascending.
    private(set) var words: [UInt32] = []
    /// How often each stands in phrases, by its index in `words`.
    private(set) var frequencies: [Int] = []

    init(_ phrases: [PhraseGroup]) {
        var pairs: [(word: UInt32, own: Int)] = []
        pairs.reserveCapacity(phrases.count * 2)
        for phrase in phrases {
            for word in phrase.words { pairs.append((word, phrase.own)) }
        }
        pairs.sort { $0.word < $1.word }
        for pair in pairs {
            if words.last == pair.word {
                frequencies[frequencies.count - 1] += pair.own
            } else {
                words.append(pair.word)
                frequencies.append(pair.own)
            }
        }
    }

    /// The index of a word, which is one of theirs.
    ///
    /// Logarithmic.
    func index(of word: UInt32) -> Int {
        var low = 0
        var high = words.count - 1
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
