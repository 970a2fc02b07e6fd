import StageKit
import TextCore

/// A line of a timeline, gathered from the keys that belong to it.
struct TimelineLine {
    /// How many expressions without an anchor are named.
    static let named = 10

    let key: TimelineKey
    /// The bytes of the fold's key that counts the line itself.
    private(set) var groupKey: ArraySlice<UInt8>?
    private(set) var mentions = 0
    private(set) var articles = 0
    private(set) var clusters = 0
    private(set) var isTrusted = false
    private var ranks: [Int] = []
    /// How many articles each outlet has.
    private(set) var outlets: [Int] = []
    /// How many articles each day of publication has; days since 1970-01-01, the last of a stretch.
    private(set) var publications: [(day: Int, articles: Int)] = []
    private var words: [(first: Int, text: String)] = []

    /// The lines of a fold's result, in order.
    static func read(_ groups: SortedRun) -> [TimelineLine] {
        var lines: [TimelineLine] = []
        for index in 0..<groups.count {
            let key = TimelineKey(groups.key(index))
            if lines.last?.key.isOneLine(with: key) != true { lines.append(TimelineLine(key: key)) }
            lines[lines.count - 1].take(key, groups, index)
        }
        return lines
    }

    private init(key: TimelineKey) { self.key = key }

    private mutating func take(_ key: TimelineKey, _ groups: SortedRun, _ index: Int) {
        switch key.detail {
        case .line:
            groupKey = groups.keys[index]
            mentions = groups.value(index, 0)
            isTrusted = groups.value(index, 1) == 1
            articles = groups.articles(index)
            clusters = groups.clusters(index)
        case .outlet: outlets.append(groups.articles(index))
        case .publication:
            guard let days = DateInterval(timex3: key.name) else { break }
            publications.append((Int(days.last.daysSinceEpoch), groups.articles(index)))
        case .sentence: ranks.append(groups.value(index, 2))
        case .expression: words.append((groups.value(index, 3), key.name))
        }
    }

    /// The expressions without an anchor, as they come first in the corpus.
    var expressions: String {
        let names = words.sorted { $0.first != $1.first ? $0.first < $1.first : $0.text < $1.text }.map(
            \.text
        )
        return names.prefix(TimelineLine.named).joined(separator: ", ")
            + (names.count > TimelineLine.named ? " …" : "")
    }

    /// What is to be said of the line.
    var note: String? {
        switch key.section {
        case .bucket: nil
        case .coarse: "\(grain) only"
        case .unanchored: "unanchored: \(expressions)"
        }
    }

    /// The unit of a value that is coarser than a bucket.
    private var grain: String {
        let parts = key.value.split(separator: "-").map(String.init)
        if parts.count == 1 { return ["century", "decade", "year"][max(0, min(2, parts[0].count - 2))] }
        switch parts[1].utf8.first {
        case UInt8(ascii: "Q"): return "quarter"
        case UInt8(ascii: "H"): return "half"
        case UInt8(ascii: "W") where parts[1] != "WI": return parts.count > 2 ? "weekend" : "week"
        case .some(let byte) where byte > 0x39: return "season"
        default: return "month"
        }
    }

    /// The sentence that tells it best, and its article's name.
    func sentence(in corpus: any Corpus) -> (text: String, article: String)? {
        guard key.section != .unanchored, let place = CentralSentence.choose(ranks, in: corpus) else {
            return nil
        }
        let article = corpus.article(place.article)
        return (article.string(article.sentence(place.sentence)), article.attributes.id)
    }
}

/// How many articles the buckets of each basis have on the mean.
struct TimelineMeans {
    private var articles: [TimelineKey.Basis: Int] = [:]
    private var buckets: [TimelineKey.Basis: Int] = [:]

    init(_ lines: [TimelineLine]) {
        for line in lines where line.key.section == .bucket {
            articles[line.key.basis, default: 0] += line.articles
            buckets[line.key.basis, default: 0] += 1
        }
    }

    /// What a spike comes from, when it comes from one place.
    func spike(_ line: TimelineLine) -> String? {
        let basis = line.key.basis
        guard line.key.section == .bucket, line.articles >= 3,
            line.articles * (buckets[basis] ?? 0) >= 2 * (articles[basis] ?? 0)
        else { return nil }
        let isOneOutlet = (line.outlets.max() ?? 0) * 5 >= line.articles * 4
        let isOneDay = (line.publications.map(\.articles).max() ?? 0) * 5 >= line.articles * 4
        switch (isOneOutlet, isOneDay) {
        case (true, true): return "one outlet and publication date"
        case (true, false): return "one outlet"
        case (false, true): return "one publication date"
        case (false, false): return nil
        }
    }
}
