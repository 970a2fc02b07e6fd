import StageKit

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

extension Executor {
    /// Runs the maps that come next, the text of those articles alone in which a pattern was looked up.
    func runMaps(
        of plan: Plan,
        _ needed: [Set<String>?],
        _ state: inout PlanState,
        _ ledger: inout Ledger
    ) throws {
        let first = state.next
        var end = first + 1
        while end < plan.steps.count, plan.steps[end].isFusible { end += 1 }
        let wanted = Array(needed[(first + 1)...end])
        let steps = Array(plan.steps[first..<end])
        if let found = try indexed(plan.steps[first], of: plan, isFirst: first == 0, on: state.table) {
            if found.isExact, end == first + 1, end < plan.steps.count,
                try look(at: found, steps, wanted, plan.steps[end], &state, &ledger)
            {
                return
            }
            state.table = state.table.taking(found.input)
        }
        state.table = try runMaps(steps, wanted, on: state.table, state.leftOut, &ledger)
        state.next = end
    }

    /// Runs a search and the step after it if that looks at few of the rows found, or at none: true if it did.
    private func look(
        at found: IndexedRows,
        _ steps: [PlanStep],
        _ wanted: [Set<String>?],
        _ after: PlanStep,
        _ state: inout PlanState,
        _ ledger: inout Ledger
    ) throws -> Bool {
        let stage = try after.make()
        let notes = RunNotes()
        if let counting = stage as? any RowCounting {
            state = PlanState(table: counting.table(counting: found.count), next: state.next + 2)
            ledger.add(steps[0].name, rows: found.count, notes)
        } else if let picking = stage as? any RowPicking {
            let picked = found.giving(picking.rows(of: found.count, try run(for: picking, wanted: [], notes)))
            let input = state.table.taking(picked.input)
            let leftOut = found.count - picked.count
            let matches = try matches(found.pattern, steps[0], wanted[0], in: input)
            let table = try runMaps(steps, wanted, on: input, leftOut, matches: matches, &ledger)
            guard table.rowCount == picked.count else { throw IndexedRows.doNotFit }
            state = PlanState(table: table.taking(picked.rows), next: state.next + 2)
        } else {
            return false
        }
        ledger.add(after.name, rows: state.table.rowCount, notes)
        return true
    }

    /// The matches of a search whose worker needs no more of the articles than where their words stand.
    private func matches(_ pattern: WordPattern, _ step: PlanStep, _ wanted: Set<String>?, in input: Table)
        throws -> WordMatches?
    {
        guard let stage = try step.make() as? any WordSearch else { return nil }
        let run = try self.run(for: stage, wanted: wanted, RunNotes())
        if stage.readsWordIDs(run) || !stage.needs.wordsAlone { return nil }
        return try corpus.matches(of: pattern, in: input.places.map(\.article), cancellation)
    }

    /// Looks a step's pattern up; nil unless it is a search over whole articles in corpus order.
    func indexed(_ step: PlanStep, of plan: Plan, isFirst: Bool, on input: Table) throws -> IndexedRows? {
        guard step.stage is any WordSearch.Type, input.schema.place == .one,
            let stage = try step.make() as? any WordSearch
        else { return nil }
        guard areWhole(input.places, isFirst: isFirst, plan) else { return nil }
        let pattern = try stage.pattern(run(for: stage, wanted: [], RunNotes()))
        guard let listed = try pattern.listed(in: corpus.vocabulary),
            let counts = try corpus.counts(of: listed, threads: threads, cancellation)
        else { return nil }
        var found = IndexedRows(pattern: listed, isExact: pattern.isListed, count: 0, input: [], counts: [])
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
