import StageKit

/// How many matches of a pattern the articles have, by article number.
struct MatchCounts {
    /// What was looked up.
    let pattern: WordPattern
    /// False when there may be fewer.
    let isExact: Bool
    let counts: [UInt32]
}

/// The rows of a step that the postings know without the text being read.
struct IndexedRows {
    /// What was looked up.
    let pattern: WordPattern
    /// False when there may be fewer rows, from fewer input rows.
    var isExact: Bool
    /// How many rows the step gives.
    var count: Int
    /// The input rows that give any.
    var input: [Int]
    /// How many rows each of those gives.
    var counts: [Int]

    /// What was found of rows that are articles of these numbers, each of them whole.
    init(_ matches: MatchCounts, of articles: some Sequence<UInt32>) {
        pattern = matches.pattern
        isExact = matches.isExact
        (count, input, counts) = (0, [], [])
        for (row, article) in articles.enumerated() where matches.counts[Int(article)] > 0 {
            input.append(row)
            counts.append(Int(matches.counts[Int(article)]))
            count += Int(matches.counts[Int(article)])
        }
    }

    /// What is thrown when reading finds other rows than the index told of.
    static let doNotFit = Failure(
        "index",
        "the index of words does not fit the articles",
        hint: "Delete the folder .lede beside the corpus and run it again: the index is made anew."
    )

    /// The input rows from which some rows come, and those rows' numbers among the rows that these give.
    func giving(_ rows: [Int]) -> (input: [Int], rows: [Int], count: Int) {
        var (kept, numbers): ([Int], [Int]) = ([], [])
        var (next, first, given) = (0, 0, 0)
        for index in input.indices where next < rows.count {
            if rows[next] < first + counts[index] {
                kept.append(input[index])
                while next < rows.count, rows[next] < first + counts[index] {
                    numbers.append(rows[next] - first + given)
                    next += 1
                }
                given += counts[index]
            }
            first += counts[index]
        }
        return (kept, numbers, given)
    }
}
