import StageKit

/// The articles of a corpus, in corpus order, as they lie in one segment or in several.
///
/// A later segment holds files that are new or were read again; where these stood before, nobody looks any more.
struct CorpusSegments: Sendable {
    let all: [CorpusSegment]
    /// The one segment whose articles are just the corpus's.
    let only: CorpusSegment?
    let articleCount: Int
    let fileNames: [String]
    /// Consecutive articles of the corpus that lie one after the other in a segment, ascending.
    private let runs: [Run]
    /// The first article of each file, then the number of articles; empty with one segment, which has them itself.
    private let fileStarts: [Int]

    /// Some consecutive articles in one segment.
    struct Run: Sendable {
        /// The first one's number in the corpus, and one past the last one's.
        var articles: Range<Int>
        var segment: Int
        /// The first one's number in the segment.
        var first: Int

        /// The articles' numbers in the segment.
        var own: Range<Int> { first..<(first + articles.count) }
    }

    /// Takes a segment whole; nil when it is damaged.
    init?(_ segment: CorpusSegment) {
        let articles = segment.articles
        guard let names = articles.fileNames.touchAll() else { return nil }
        all = [segment]
        only = segment
        articleCount = articles.articleCount
        var reader = ByteReader(names)
        fileNames = (0..<articles.fileHashes.count).map { _ in reader.text() ?? "" }
        runs = [Run(articles: 0..<articleCount, segment: 0, first: 0)]
        fileStarts = []
    }

    /// Takes of some segments the files that `places` tells, in that order; nil when one is damaged.
    static func of(_ segments: [CorpusSegment], files names: [String], places: [FilePlace]) -> CorpusSegments?
    {
        if segments.count == 1, places.count == segments[0].articles.fileHashes.count {
            return CorpusSegments(segments[0])
        }
        return CorpusSegments(segments, files: names, places: places)
    }

    private init?(_ segments: [CorpusSegment], files names: [String], places: [FilePlace]) {
        all = segments
        only = nil
        fileNames = names
        var starts: [UnsafeBufferPointer<UInt64>] = []
        for segment in segments {
            guard let own = segment.articles.fileStarts.touchAll() else { return nil }
            starts.append(own)
        }
        var runs: [Run] = []
        var fileStarts = [0]
        var count = 0
        for place in places {
            guard segments.indices.contains(place.segment), place.file + 1 < starts[place.segment].count
            else {
                return nil
            }
            let first = Int(starts[place.segment][place.file])
            let end = count + Int(starts[place.segment][place.file + 1]) - first
            if let last = runs.last, last.segment == place.segment, last.first + last.articles.count == first
            {
                runs[runs.count - 1].articles = last.articles.lowerBound..<end
            } else if end > count {
                runs.append(Run(articles: count..<end, segment: place.segment, first: first))
            }
            count = end
            fileStarts.append(count)
        }
        self.runs = runs
        self.fileStarts = fileStarts
        articleCount = count
    }

    /// Where an article lies: its segment's number, and its number there; logarithmic in what was changed.
    @inline(__always)
    func place(_ article: UInt32) -> (segment: Int, article: Int) {
        only == nil ? search(Int(article)) : (0, Int(article))
    }

    private func search(_ article: Int) -> (segment: Int, article: Int) {
        let number = OrderedStarts.last(of: runs.count, atOrBefore: article) {
            runs[$0].articles.lowerBound
        }
        let run = runs[number]
        return (run.segment, run.first + article - run.articles.lowerBound)
    }

    /// Calls `body` with the articles run by run, in corpus order.
    func forEachRun(_ body: (Run) throws -> Void) rethrows { for run in runs { try body(run) } }

    /// Calls `body` with each run and the codes of its articles' kinds, where the segment is not damaged.
    func forEachKinds(_ body: (Run, UnsafeBufferPointer<UInt8>) -> Void) {
        for run in runs {
            guard let kinds = all[run.segment].articles.kinds.touch(run.own) else { continue }
            body(run, kinds)
        }
    }

    /// The file an article stands in.
    func file(of article: UInt32) -> Int {
        if let only { return only.articles.file(of: Int(article)) }
        return OrderedStarts.last(of: fileStarts.count - 1, atOrBefore: Int(article)) { fileStarts[$0] }
    }

    /// The record of an article.
    func record(_ article: UInt32) -> UnsafeBufferPointer<UInt8> {
        let place = place(article)
        return all[place.segment].record(place.article)
    }

    /// What was found when the files were read, in the order of files; nil when it is damaged.
    func problems(_ places: [FilePlace]) -> [Problem]? {
        var bySegment: [[[Problem]]] = []
        for segment in all {
            guard let problems = segment.articles.problems() else { return nil }
            bySegment.append(problems)
        }
        if only != nil { return bySegment[0].flatMap { $0 } }
        return places.flatMap { bySegment[$0.segment][$0.file] }
    }
}
