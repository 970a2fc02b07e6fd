import StageKit

/// The tokens of one article that a fold reads.
struct FoldUnit: Sendable {
    var article: UInt32
    var cluster: UInt32
    var tokens: [TokenRange]
    var side: FoldSide
}

/// Makes units of rows: each token once, near copies together.
struct FoldInput {
    let corpus: CorpusSnapshot
    /// Nil when clusters matter to nobody.
    let clusters: [UInt32]?
    let weight: FoldControls.Weight
    let overlap: FoldControls.Overlap

    /// The units of some places, in the order of their clusters, then articles.
    func units(_ places: [Place], side: FoldSide) -> [FoldUnit] {
        var ranges: [UInt32: [TokenRange]] = [:]
        for place in places where !place.tokens.isEmpty {
            ranges[place.article, default: []].append(place.tokens)
        }
        let kept = weight == .article ? Set(ranges.keys) : representatives(ranges)
        return ranges.compactMap { article, tokens in
            guard kept.contains(article) else { return nil }
            return FoldUnit(
                article: article,
                cluster: clusters?[Int(article)] ?? article,
                tokens: once(tokens),
                side: side
            )
        }.sorted { ($0.cluster, $0.article) < ($1.cluster, $1.article) }
    }

    private func once(_ tokens: [TokenRange]) -> [TokenRange] {
        let sorted = tokens.sorted()
        return overlap == .count ? sorted : Places(ranges: sorted, rows: Array(sorted.indices)).union
    }

    /// Of each cluster, or of each cluster in each outlet, the copy with most tokens; the first of equals.
    private func representatives(_ ranges: [UInt32: [TokenRange]]) -> Set<UInt32> {
        var best: [String: (tokens: Int, article: UInt32)] = [:]
        for article in ranges.keys.sorted() {
            let cluster = clusters?[Int(article)] ?? article
            let outlet = weight == .outlet ? corpus.attribute(.outlet, article) ?? "" : ""
            let key = "\(cluster)\t\(outlet)"
            let tokens = corpus.tokenCount(article)
            if best[key].map({ $0.tokens < tokens }) ?? true { best[key] = (tokens, article) }
        }
        return Set(best.values.map(\.article))
    }

    /// Consecutive units of about the same amount of text, in the order in which they are to be begun; near copies
    /// stay together.
    func batches(_ units: [FoldUnit]) -> [Range<Int>] {
        let most = 1 << 16
        var batches: [Range<Int>] = []
        var weights: [Int] = []
        var start = 0
        var weight = 0
        func end(at index: Int) {
            batches.append(start..<index)
            weights.append(weight)
            start = index
            weight = 0
        }
        for index in units.indices {
            let own = units[index].tokens.reduce(0) { $0 + $1.count }
            if index > start, weight + own > most, units[index].cluster != units[index - 1].cluster {
                end(at: index)
            }
            weight += own
        }
        if start < units.count { end(at: units.count) }
        return BatchOrder.largeFirst(weights, large: most * 2).map { batches[$0] }
    }
}
