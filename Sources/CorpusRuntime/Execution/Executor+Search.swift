import StageKit

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
        if let found = try state.found ?? indexed(plan.steps[first], on: state.table) {
            state.found = nil
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
        if let counting = stage.counting {
            state = PlanState(table: counting.table(counting: found.count), next: state.next + 2)
            ledger.add(steps[0].name, rows: found.count, notes)
        } else if let picking = stage.picking {
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
        guard let stage = try step.make().search else { return nil }
        let run = try self.run(for: stage, wanted: wanted, RunNotes())
        if stage.readsWordIDs(run) || !stage.needs.wordsAlone { return nil }
        return try corpus.matches(of: pattern, in: input.places.map(\.article), cancellation)
    }

    /// Looks a step's pattern up; nil unless it is a search over whole articles in corpus order.
    private func indexed(_ step: PlanStep, on input: Table) throws -> IndexedRows? {
        guard let stage = try step.make().search, input.schema.place == .one, areWhole(input.places),
            let matches = try matchCounts(of: stage)
        else { return nil }
        return IndexedRows(matches, of: input.places.lazy.map(\.article))
    }

    /// How many matches the pattern of a search has in each article; nil when the index of words cannot tell.
    func matchCounts(of stage: any WordSearch) throws -> MatchCounts? {
        let pattern = try stage.pattern(run(for: stage, wanted: [], RunNotes()))
        guard let listed = try pattern.listed(in: corpus.vocabulary),
            let counts = try corpus.counts(of: listed, threads: threads, cancellation)
        else { return nil }
        return MatchCounts(pattern: listed, isExact: pattern.isListed, counts: counts)
    }

    /// True when each place is a whole article, no article twice, in corpus order.
    private func areWhole(_ places: [Place]) -> Bool {
        for row in places.indices {
            if row > 0, places[row - 1].article >= places[row].article { return false }
            let all = TokenRange(0, corpus.tokenCount(places[row].article))
            if places[row].tokens != all { return false }
        }
        return true
    }
}
