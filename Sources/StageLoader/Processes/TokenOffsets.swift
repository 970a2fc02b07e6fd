import StageKit

/// Where the tokens of an article stand in Unicode scalars of its text.
struct TokenOffsets {
    private var starts: [Int] = []
    private var ends: [Int] = []
    /// How many scalars the text has.
    let count: Int

    init(_ article: Article) {
        let text = article.text
        let (first, last) = (article.tokenStarts, article.tokenEnds)
        starts.reserveCapacity(article.tokenCount)
        ends.reserveCapacity(article.tokenCount)
        var (at, scalars) = (0, 0)
        for token in 0..<article.tokenCount {
            let (start, end) = (Int(first[token]), Int(last[token]))
            scalars += TokenOffsets.scalars(in: text, at..<start)
            starts.append(scalars)
            scalars += TokenOffsets.scalars(in: text, start..<end)
            ends.append(scalars)
            at = end
        }
        scalars += TokenOffsets.scalars(in: text, at..<text.count)
        count = scalars
    }

    private static func scalars(in text: Span<UInt8>, _ bytes: Range<Int>) -> Int {
        var count = 0
        for index in bytes where text[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    func scalars(of tokens: TokenRange) -> Range<Int> {
        if tokens.isEmpty {
            let at = Int(tokens.start) < starts.count ? starts[Int(tokens.start)] : count
            return at..<at
        }
        return starts[Int(tokens.start)]..<ends[Int(tokens.end) - 1]
    }

    /// The tokens that a range of scalars touches.
    func tokens(touching scalars: Range<Int>) -> TokenRange {
        let first = TokenOffsets.first(in: ends) { $0 > scalars.lowerBound }
        let last = TokenOffsets.first(in: starts) { $0 >= scalars.upperBound }
        return TokenRange(min(first, last), last)
    }

    private static func first(in values: [Int], where isReached: (Int) -> Bool) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if isReached(values[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
