#if canImport(Glibc)
    private import Glibc
#elseif canImport(Darwin)
    private import Darwin
#endif

/// Takes the best phrases one by one, each for less the more of its words were told by those before it.
///
/// Maximal marginal relevance (Carbonell and Goldstein 1998), with shared words as the likeness.
struct Diversity {
    /// What a phrase is left with when all its words were told once before.
    private static let penalty = 0.8
    /// A word counts as told so many times at most.
    private static let mostTold = 3
    /// So many phrases are taken in turn, from so many of the best.
    private static let taken = 30
    private static let looked = 200

    private static let sums = PhraseWords.longest * mostTold + 1
    /// What is left of a phrase of so many words whose words were told so many times together.
    private static let shares = (0...PhraseWords.longest).flatMap { words in
        (0..<sums).map { pow(penalty, Double($0) / Double(max(1, words))) }
    }

    /// How often each word was told, by its index.
    private var told: [UInt8]

    init(words: Int) { told = Array(repeating: 0, count: words) }

    /// Scores phrases anew, given best first, and orders them; `words` gives the indices of a phrase's words.
    mutating func rank(
        _ phrases: [(index: Int, score: Double)],
        words: (Int) -> ArraySlice<Int32>
    ) -> [(index: Int, score: Double)] {
        var pool = phrases.prefix(Self.looked).reversed().map {
            (index: $0.index, raw: $0.score, score: $0.score)
        }
        var ranked: [(index: Int, score: Double)] = []
        ranked.reserveCapacity(phrases.count)
        while let best = pool.popLast() {
            let score = best.raw * share(words(best.index))
            // Scores only fall, so one that is still the best when looked at again is.
            if ranked.count < Self.taken, let next = pool.last, score < next.score {
                pool.insert((best.index, best.raw, score), at: Diversity.place(of: score, in: pool))
                continue
            }
            ranked.append((best.index, score))
            if ranked.count <= Self.taken { tell(words(best.index)) }
        }
        for phrase in phrases.dropFirst(Self.looked) {
            ranked.append((phrase.index, phrase.score * share(words(phrase.index))))
        }
        ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
        return ranked
    }

    private mutating func tell(_ words: ArraySlice<Int32>) {
        for word in words where told[Int(word)] < Self.mostTold { told[Int(word)] += 1 }
    }

    private func share(_ words: ArraySlice<Int32>) -> Double {
        let sum = words.reduce(0) { $0 + Int(told[Int($1)]) }
        return sum == 0 ? 1 : Self.shares[words.count * Self.sums + sum]
    }

    /// Where a score goes in an ascending list.
    private static func place(of score: Double, in pool: [(index: Int, raw: Double, score: Double)]) -> Int {
        var (low, high) = (0, pool.count)
        while low < high {
            let middle = (low + high) / 2
            if pool[middle].score < score { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
