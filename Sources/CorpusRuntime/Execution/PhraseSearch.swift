import StageKit
import TextCore

/// Finds the words of a phrase, one after another, in places; a comma between two is no bar.
struct PhraseSearch {
    private let ids: [UInt32]?
    private let corpus: CorpusSnapshot

    /// Takes folded words, blanks between them.
    init(_ phrase: String, _ corpus: CorpusSnapshot) {
        let found = phrase.utf8.split(separator: 0x20).map { corpus.vocabulary.folds.find($0) }
        ids = found.contains { $0 == nil } ? nil : found.map { UInt32($0!) }
        self.corpus = corpus
    }

    /// The occurrences that lie in the places, each once, in corpus order.
    func places(in places: [Place]) -> [Place] {
        guard let ids, !ids.isEmpty else { return [] }
        var found: Set<Place> = []
        for place in places {
            let article = corpus.article(place.article)
            let words = article.countedWords(in: place.tokens)
            let wordIDs = article.wordIDs
            let breaks = article.wordBreaks
            var first = words.lowerBound
            while first + ids.count <= words.upperBound {
                if matches(ids, first, wordIDs, breaks) {
                    let last = article.word(first + ids.count - 1)
                    let tokens = TokenRange(Int(article.word(first).start), Int(last.end))
                    found.insert(Place(article: place.article, tokens: tokens))
                }
                first += 1
            }
        }
        return found.sorted()
    }

    private func matches(_ ids: [UInt32], _ first: Int, _ words: Span<UInt32>, _ breaks: Span<UInt8>) -> Bool
    {
        for offset in ids.indices {
            if words[first + offset] != ids[offset] { return false }
            if offset > 0, breaks[first + offset] > WordBreak.comma.rawValue { return false }
        }
        return true
    }
}
