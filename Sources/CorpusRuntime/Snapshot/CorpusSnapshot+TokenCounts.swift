extension CorpusSnapshot {
    /// How many tokens the article has.
    public func tokenCount(_ number: UInt32) -> Int {
        let place = segments.place(number)
        return segments.all[place.segment].tokenCount(place.article)
    }

    /// How many tokens each of the first articles has, by article number; none where a segment is damaged.
    func tokenCounts(below end: Int) -> [Int] {
        var counts: [Int] = []
        counts.reserveCapacity(end)
        segments.forEachRun { run in
            let count = min(run.articles.upperBound, end) - run.articles.lowerBound
            if count <= 0 { return }
            let starts = segments.all[run.segment].articles.formStarts
            guard let starts = starts.touch(run.first..<(run.first + count + 1)) else {
                return counts.append(contentsOf: repeatElement(0, count: count))
            }
            for index in 0..<count { counts.append(Int(starts[index + 1] &- starts[index])) }
        }
        return counts
    }
}
