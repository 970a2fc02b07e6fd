import StageKit
import TextCore

/// Groups of main parts that seem to tell of the same event: connected components of pairs whose headlines and
/// leads share most of their names.
///
/// Names are weighted by inverse document frequency; pairs within six weeks of each other need less in common than
/// others. A pair is only looked at when it shares names that few articles have.
enum EventLayer {
    /// The least overlap of two leads dated within ``nearDays`` of each other, or with a date missing.
    static let leastNearOverlap = 0.5
    /// The least overlap of any other two.
    static let leastFarOverlap = 0.6
    /// How many days apart counts as near.
    static let nearDays = 42
    /// The least number of names two leads must share.
    static let leastShared: UInt32 = 3

    /// The least article number of each article's group, by article number; `profiles` are the main parts'.
    static func compute(_ corpus: CorpusSnapshot, _ profiles: [NameProfile]) -> [UInt32] {
        let articles = corpus.articles(.main)
        let space = NameSpace(profiles)
        let days = articles.map {
            corpus.attribute(.date, $0).flatMap { DateInterval(timex3: $0)?.firstNumber }
        }
        var groups = DisjointSets(count: corpus.articleCount)
        space.forEachCandidate(sharing: leastShared) { a, b in
            if groups.root(articles[a]) == groups.root(articles[b]) { return }
            let isNear = zip2(days[a], days[b]).map { abs(Int($0) - Int($1)) <= nearDays } ?? true
            if space.overlap(a, b) >= (isNear ? leastNearOverlap : leastFarOverlap) {
                groups.join(articles[a], articles[b])
            }
        }
        return (0..<UInt32(corpus.articleCount)).map { groups.root($0) }
    }

    private static func zip2<A>(_ a: A?, _ b: A?) -> (A, A)? {
        guard let a, let b else { return nil }
        return (a, b)
    }
}
