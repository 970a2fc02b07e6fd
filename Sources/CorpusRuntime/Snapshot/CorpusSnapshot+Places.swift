import StageKit

extension CorpusSnapshot {
    /// How many tokens the article has.
    public func tokenCount(_ number: UInt32) -> Int {
        let place = segments.place(number)
        return segments.all[place.segment].tokenCount(place.article)
    }

    /// How many articles of a kind there are.
    func count(of kind: PartKind?) -> Int {
        guard let kind else { return articleCount }
        let wanted = kind.code
        var count = 0
        segments.forEachKinds { _, kinds in count += kinds.count { $0 == wanted } }
        return count
    }

    /// The first articles of a kind, at most so many, for which `isWanted` says so by their number, each whole; left
    /// out, or of no tokens, where a segment is damaged.
    func places(of kind: PartKind?, atMost count: Int, where isWanted: (Int) -> Bool = { _ in true })
        -> [Place]
    {
        let wanted = kind?.code
        var places: [Place] = []
        places.reserveCapacity(count)
        segments.forEachKinds { run, kinds in
            if places.count == count { return }
            let formStarts = segments.all[run.segment].articles.formStarts
            // All at once, unless a few are looked at.
            let starts = count < 64 ? nil : formStarts.touch(run.first..<(run.own.upperBound + 1))
            for index in kinds.indices where wanted == nil || kinds[index] == wanted {
                if places.count == count { break }
                let article = run.articles.lowerBound + index
                guard isWanted(article) else { continue }
                let tokens =
                    starts.map { Int($0[index + 1] &- $0[index]) }
                    ?? segments.all[run.segment].tokenCount(run.first + index)
                places.append(Place(article: UInt32(article), tokens: TokenRange(0, tokens)))
            }
        }
        return places
    }
}
