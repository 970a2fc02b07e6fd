internal import StageKit
private import TextCore

/// Makes the lines of an article.
struct ConcordanceWorker: MapWorker {
    /// What is looked for; nil where the matches are known.
    let pattern: WordPattern?
    let matches: WordMatches
    let window: Int
    let within: Concordance.Within
    let wantsNeighbours: Bool

    mutating func rows(of article: Article, at places: Places, into output: inout Rows) throws {
        let all = article.countedWords
        for line in try found(in: article, places).map({ line(of: $0, in: article, all) }) {
            for row in places.rows(holding: line.node) {
                output.append(article, line.context, from: row, cells: cells(of: line, article))
            }
        }
    }

    private func found(in article: Article, _ places: Places) throws -> [Range<Int>] {
        guard let pattern else { return matches[article.number] ?? [] }
        guard pattern.canMatch else { return [] }
        var found: [Range<Int>] = []
        for range in places.union {
            // Places that touch are one range here, but a match lies in a row only where one place holds it.
            try pattern.forEachMatch(in: article, words: article.countedWords(in: range)) { found.append($0) }
        }
        return found
    }

    /// A match and what stands around it.
    private struct Line {
        var node: TokenRange
        var context: TokenRange
        var words: Range<Int>
        var bounds: Range<Int>
    }

    private func line(of words: Range<Int>, in article: Article, _ all: Range<Int>) -> Line {
        let node = tokens(words, article)
        let bounds = bounds(of: node, article, all)
        let first = max(bounds.lowerBound, words.lowerBound - window)
        let last = min(bounds.upperBound, words.upperBound + window)
        var context = tokens(min(first, words.lowerBound)..<max(last, words.upperBound), article)
        // A sentence shown whole keeps the signs at its ends.
        if let whole = whole(around: node, article) {
            if first == bounds.lowerBound { context.start = whole.start }
            if last == bounds.upperBound { context.end = whole.end }
        }
        return Line(node: node, context: context, words: words, bounds: bounds)
    }

    private func tokens(_ words: Range<Int>, _ article: Article) -> TokenRange {
        TokenRange(Int(article.word(words.lowerBound).start), Int(article.word(words.upperBound - 1).end))
    }

    private func whole(around node: TokenRange, _ article: Article) -> TokenRange? {
        switch within {
        case .sentence: article.sentence(article.sentenceIndex(ofToken: Int(node.start)))
        case .paragraph: article.paragraph(article.paragraphIndex(ofToken: Int(node.start)))
        case .article: nil
        }
    }

    private func bounds(of node: TokenRange, _ article: Article, _ all: Range<Int>) -> Range<Int> {
        whole(around: node, article).map { article.countedWords(in: $0) } ?? all
    }

    private func cells(of line: Line, _ article: Article) -> [Cell] {
        let before = TokenRange(Int(line.context.start), Int(line.node.start))
        let after = TokenRange(Int(line.node.end), Int(line.context.end))
        var cells: [Cell] = [Self.cell(before), .place(line.node), Self.cell(after)]
        for distance in 1...Concordance.furthestNeighbour {
            cells.append(neighbour(line.words.lowerBound - distance, line, article))
        }
        for distance in 1...Concordance.furthestNeighbour {
            cells.append(neighbour(line.words.upperBound - 1 + distance, line, article))
        }
        return cells
    }

    private static func cell(_ tokens: TokenRange) -> Cell { tokens.isEmpty ? .place([]) : .place(tokens) }

    /// The fold of a word, missing outside the bounds of the line.
    private func neighbour(_ word: Int, _ line: Line, _ article: Article) -> Cell {
        guard wantsNeighbours, line.bounds.contains(word) else { return .missing }
        return .text(article.vocabulary.folds[Int(article.wordIDs[word])])
    }
}
