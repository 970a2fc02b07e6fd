import StageKit

extension Executor {
    /// Runs a fold over rows on all threads.
    func runRowFold(_ stage: some RowFoldStage, on input: Table, _ run: Run) throws -> Table {
        let layout = stage.layout(input.schema)
        let size = 4096
        let count = (input.rowCount + size - 1) / size
        let store = FoldStore(layout, memory: foldMemory)
        let tables = TableBox()
        _ = try MapResults.collect(count, threads: threads) { number, table in
            try self.cancellation.check()
            let rows = (number * size)..<min(input.rowCount, (number + 1) * size)
            try stage.add(input.slice(rows), first: rows.lowerBound, to: table, run)
        } makeWorker: {
            let table = store.makeTable()
            tables.add(table)
            return table
        }
        var result = try stage.table(
            of: store.sorted(of: tables.all, parallel: parallel),
            input: input,
            run
        )
        if result.members == nil, case .rows(let names)? = result.schema.members {
            result.members = try members(of: result, sharing: names, in: input)
        }
        return result
    }

    /// Finds the rows of the input that have a result row's values in some columns.
    private func members(of result: Table, sharing names: [String], in input: Table) throws -> MembersRecipe?
    {
        var wanted: [Column] = []
        var given: [Column] = []
        for name in names {
            guard let key = result.schema.index(name), let values = try input.column(name) else { return nil }
            wanted.append(result.columns[key])
            given.append(values)
        }
        let corpus = corpus
        let count = result.rowCount
        return MembersRecipe(of: input) { [wanted, given] in
            func values(_ columns: [Column], _ row: Int) -> [Cell] {
                columns.map { $0.plainCell(row, in: corpus) }
            }
            var members: [[Cell]: [Int]] = [:]
            for row in 0..<input.rowCount { members[values(given, row), default: []].append(row) }
            return (0..<count).map { members[values(wanted, $0)] ?? [] }
        }
    }
}
