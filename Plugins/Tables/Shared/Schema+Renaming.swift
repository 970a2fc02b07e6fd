internal import StageKit

extension Schema {
    /// The schema with columns renamed, wherever it speaks of them.
    func renaming(_ names: [String: String]) -> Schema {
        var result = self
        result.origins = [:]
        for index in result.columns.indices {
            let old = result.columns[index].name
            result.columns[index].name = names[old] ?? old
            result.origins[names[old] ?? old] = origins[old]
        }
        result.rank = rank.map { names[$0] ?? $0 }
        switch members {
        case .rows(let keys): result.members = .rows(sharing: keys.map { names[$0] ?? $0 })
        case .phrase(let column): result.members = .phrase(column: names[column] ?? column)
        case .key, nil: break
        }
        return result
    }

    /// The schema with columns put after its own; an older one of the same name becomes `stage.name`.
    ///
    /// `kept` tells which of the old columns stay: one whose longer name is taken too does not.
    func adding(_ new: [ColumnDeclaration], from stage: String) -> (schema: Schema, kept: [Int]) {
        let taken = Set(new.map(\.name))
        var names: [String: String] = [:]
        for column in columns where taken.contains(column.name) {
            names[column.name] = "\(origins[column.name] ?? "input").\(column.name)"
        }
        let kept = columns.indices.filter { index in
            names[columns[index].name].map { self.index($0) == nil && !taken.contains($0) } ?? true
        }
        var result = self
        result.columns = kept.map { columns[$0] }
        result = result.renaming(names)
        result.columns += new
        for column in new { result.origins[column.name] = stage }
        return (result, kept)
    }
}
