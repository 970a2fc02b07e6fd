import StageKit

/// Places that a fold is run over on their own, and the columns that its rows get from them.
struct FoldGroup: Sendable {
    /// The value of `per=`, if it was given.
    var key: Cell?
    /// The row whose members these are, in a table of one row; nil when the input's rows are places.
    var row: Table?
    var places: [Place]
}

extension Executor {
    /// The groups a fold runs over, in the order of their keys or rows.
    func foldGroups(_ step: PlanStep, on input: Table) throws -> [FoldGroup] {
        if input.schema.place == .members, let members = input.members {
            return try (0..<input.rowCount).map { row in
                try cancellation.check()
                return FoldGroup(key: nil, row: input.taking([row]), places: try members.table(row).places)
            }
        }
        guard case .expression(let key)? = step.options["per"] else {
            return [FoldGroup(key: nil, row: nil, places: input.places)]
        }
        let values = try key.values(in: input)
        var groups: [[UInt8]: FoldGroup] = [:]
        for row in 0..<input.rowCount {
            let cell = values.plainCell(row, in: corpus)
            var bytes = FoldKey()
            bytes.append(cell)
            groups[bytes.bytes, default: FoldGroup(key: cell, row: nil, places: [])].places.append(
                input.places[row]
            )
        }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }
}

extension Column {
    /// The value of a row; a place's as the text it covers.
    func plainCell(_ row: Int, in corpus: (any Corpus)?) -> Cell {
        if case .place = storage { return .text(text(row, in: corpus)) }
        return self[row]
    }
}

/// Which group each of a fold's rows came from, and what it gets from it.
struct FoldOutput {
    let step: PlanStep
    let groups: [FoldGroup]
    /// The group of each row.
    let rows: [Int]

    /// The values of a column that is not the fold's own, for each row; nil when no group has it.
    func carried(_ declaration: ColumnDeclaration) -> Column? {
        // Without groups there is no key to look at, and the column is there all the same.
        if rows.isEmpty { return Column(declaration.type) }
        if groups.contains(where: { $0.key != nil }) {
            guard declaration.name == step.output.columns.first?.name else { return nil }
            var values = Column(declaration.type)
            for group in rows { values.append(groups[group].key ?? .missing) }
            return values
        }
        guard let name = original(declaration.name) else { return nil }
        var values = Column(declaration.type)
        for group in rows {
            guard let row = groups[group].row, let index = row.schema.index(name) else { return nil }
            values.append(contentsOf: row.columns[index])
        }
        return values
    }

    private func original(_ name: String) -> String? {
        if step.input.index(name) != nil, step.output.origins[name] != step.name { return name }
        return step.input.columns.first { "\(step.input.origins[$0.name] ?? "input").\($0.name)" == name }?
            .name
    }

    /// How the places of each row's phrase are found again.
    func members(phrases: Column, _ corpus: CorpusSnapshot) -> MembersRecipe {
        let places = groups.map(\.places)
        let rows = rows
        return MembersRecipe { row in
            let phrase = phrases.text(row, in: corpus) ?? ""
            let found = PhraseSearch(phrase, corpus).places(in: places[rows[row]])
            return Table(
                Schema([], place: .one),
                columns: [],
                places: found,
                rowCount: found.count,
                corpus: corpus
            )
        }
    }
}
