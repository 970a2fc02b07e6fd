import StageTestKit

/// Counts n-grams with dictionaries of strings, the way one would on paper.
struct SlowCount {
    struct Entry: Equatable {
        var frequency = 0
        var articles: Set<Int> = []
        var clusters: Set<UInt32> = []
    }

    /// Runs of words that no n-gram goes across the ends of, with the number of their article.
    private(set) var runs: [(article: Int, words: [String])] = []
    private(set) var entries: [String: Entry] = [:]
    private(set) var words = 0
    let sizes: ClosedRange<Int>

    init(_ world: SampleWorld, sizes: ClosedRange<Int>, commasBreak: Bool = false) {
        self.sizes = sizes
        for (article, words) in world.articles.enumerated() {
            self.words += words.count
            for word in words {
                if word.beginsSentence || word.followsPunctuation || (commasBreak && word.followsComma)
                    || runs.last?.article != article
                {
                    runs.append((article, []))
                }
                runs[runs.count - 1].words.append(word.fold)
            }
        }
        for (run, start, size) in occurrences {
            let ngram = runs[run].words[start..<(start + size)].joined(separator: " ")
            entries[ngram, default: Entry()].frequency += 1
            entries[ngram]?.articles.insert(runs[run].article)
            entries[ngram]?.clusters.insert(world.clusters[runs[run].article])
        }
    }

    private var occurrences: [(run: Int, start: Int, size: Int)] {
        runs.indices.flatMap { run in
            runs[run].words.indices.flatMap { start in
                sizes.filter { start + $0 <= runs[run].words.count }.map { (run, start, $0) }
            }
        }
    }

    /// The n-grams that are frequent enough and in no longer kept one as often, longest first, each with its
    /// occurrences inside no longer kept one.
    func kept(min: Int, minArticles: Int) -> [String: Int] {
        let frequent = entries.filter { $0.value.frequency >= min && $0.value.articles.count >= minArticles }
        var own: [String: Int] = [:]
        var covered: [[Int]: Bool] = [:]
        for size in sizes.reversed() {
            let candidates = frequent.keys.filter { $0.split(separator: " ").count == size }
            let kept = candidates.filter { ngram in
                !own.keys.contains { longer in
                    " \(longer) ".contains(" \(ngram) ")
                        && entries[longer]?.frequency == entries[ngram]?.frequency
                }
            }
            let placed = occurrences.filter { $0.size == size }.filter { occurrence in
                kept.contains(text(occurrence))
            }
            for ngram in kept { own[ngram] = 0 }
            for occurrence in placed
            where !longerKept(covered, occurrence) { own[text(occurrence)]! += 1 }
            for occurrence in placed { covered[[occurrence.run, occurrence.start, size]] = true }
        }
        return own
    }

    private func text(_ occurrence: (run: Int, start: Int, size: Int)) -> String {
        runs[occurrence.run].words[occurrence.start..<(occurrence.start + occurrence.size)].joined(
            separator: " "
        )
    }

    private func longerKept(_ covered: [[Int]: Bool], _ inner: (run: Int, start: Int, size: Int)) -> Bool {
        covered.keys.contains { key in
            key[0] == inner.run && key[2] > inner.size && key[1] <= inner.start
                && key[1] + key[2] >= inner.start + inner.size
        }
    }
}
