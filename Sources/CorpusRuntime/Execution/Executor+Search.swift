import StageKit

/// The rows of a step that the postings know without the text being read.
struct IndexedRows {
    /// How many rows the step gives.
    var count: Int
    /// The input rows that give any.
    var input: [Int]
    /// How many rows each of those gives.
    var counts: [Int]

    /// Only the input rows from which the first `rows` rows come, and how many rows the others give.
    func first(_ rows: Int) -> (input: [Int], leftOut: Int) {
        var sum = 0
        for index in input.indices {
            if sum >= rows { return (Array(input[..<index]), count - sum) }
            sum += counts[index]
        }
        return (input, 0)
    }
}

extension Executor {
    /// Looks a step's pattern up; nil unless it is a search over whole articles in corpus order.
    func indexed(_ step: PlanStep, of plan: Plan, isFirst: Bool, on input: Table) throws -> IndexedRows? {
        guard step.stage is any WordSearch.Type, input.schema.place == .one,
            let stage = try step.make() as? any WordSearch
        else { return nil }
        let pattern = try stage.pattern(run(for: stage, wanted: [], RunNotes()))
        guard pattern.isListed, areWhole(input.places, isFirst: isFirst, plan) else { return nil }
        let postings = try corpus.postings()
        let counts = try PostingsSearch.counts(of: pattern, in: postings, threads: threads, cancellation)
        if postings.file?.isBroken == true { return nil }
        var found = IndexedRows(count: 0, input: [], counts: [])
        for (row, place) in input.places.enumerated() where counts[Int(place.article)] > 0 {
            found.input.append(row)
            found.counts.append(Int(counts[Int(place.article)]))
            found.count += Int(counts[Int(place.article)])
        }
        return found
    }

    /// True when each place is a whole article, no article twice, in corpus order.
    private func areWhole(_ places: [Place], isFirst: Bool, _ plan: Plan) -> Bool {
        switch plan.source {
        case .articles, .parts: if isFirst { return true }
        default: break
        }
        for row in places.indices {
            if row > 0, places[row - 1].article >= places[row].article { return false }
            let all = TokenRange(0, corpus.tokenCount(places[row].article))
            if places[row].tokens != all { return false }
        }
        return true
    }
}
