import StageKit

/// Brings rows into runs of one article each.
enum PlaceGrouping {
    /// The rows so ordered that all rows of an article stand together, where the first of them stood, and run
    /// forwards through it.
    ///
    /// A table that is so already stays as it is.
    static func byArticle(_ table: Table) -> Table {
        guard table.schema.place == .one, !isGrouped(table.places) else { return table }
        var firstRow: [UInt32: Int] = [:]
        for (row, place) in table.places.enumerated() where firstRow[place.article] == nil {
            firstRow[place.article] = row
        }
        let order = table.places.indices.sorted { a, b in
            let (first, second) = (table.places[a], table.places[b])
            let ranks = (firstRow[first.article]!, firstRow[second.article]!)
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            return first.tokens != second.tokens ? first.tokens < second.tokens : a < b
        }
        return table.taking(order)
    }

    private static func isGrouped(_ places: [Place]) -> Bool {
        if (1..<max(1, places.count)).allSatisfy({ places[$0 - 1] <= places[$0] }) { return true }
        var seen: Set<UInt32> = []
        for row in places.indices {
            if row > 0, places[row - 1].article == places[row].article {
                if places[row].tokens < places[row - 1].tokens { return false }
            } else if !seen.insert(places[row].article).inserted {
                return false
            }
        }
        return true
    }

    /// The runs of consecutive rows of one article.
    static func articleRuns(_ places: [Place]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for row in places.indices.dropFirst() where places[row].article != places[row - 1].article {
            runs.append(start..<row)
            start = row
        }
        if start < places.count { runs.append(start..<places.count) }
        return runs
    }

    /// The places of one run, for a worker.
    static func places(_ all: [Place], _ rows: Range<Int>) -> Places {
        Places(ranges: rows.map { all[$0].tokens }, rows: Array(rows))
    }
}

/// Batches of consecutive rows, of about the same amount of text, that no article straddles.
struct RowBatches {
    private(set) var ranges: [Range<Int>] = []
    /// The numbers of the batches as they are to be begun.
    private(set) var order: [Int] = []
    private static let most = 1 << 15

    init(_ table: Table, _ corpus: CorpusSnapshot) {
        if table.schema.place == .members {
            ranges = [0..<table.rowCount]
            order = [0]
            return
        }
        var weights: [Int] = []
        var start = 0
        var weight = 0
        for row in 0..<table.rowCount {
            let isNew =
                row == 0 || table.places.isEmpty || table.places[row].article != table.places[row - 1].article
            if isNew, weight >= Self.most || row - start >= 4096 {
                ranges.append(start..<row)
                weights.append(weight)
                start = row
                weight = 0
            }
            if isNew, !table.places.isEmpty { weight += corpus.tokenCount(table.places[row].article) }
        }
        ranges.append(start..<table.rowCount)
        weights.append(weight)
        order = BatchOrder.largeFirst(weights, large: Self.most * 3)
    }
}
