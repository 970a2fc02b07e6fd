import StageKit

/// Which columns each step of a plan has to give, worked out from the end.
enum WantedColumns {
    /// What is wanted of the source and of each step, in order: one more entry than steps.
    ///
    /// Nil is everything.
    static func before(_ plan: Plan, wanted: Set<String>?) -> [Set<String>?] {
        var wanted = wanted
        var all: [Set<String>?] = [withMembers(wanted, plan.schema)]
        for step in plan.steps.reversed() {
            wanted = withMembers(before(step, wanted: wanted), step.input)
            all.insert(wanted, at: 0)
        }
        return all
    }

    private static func before(_ step: PlanStep, wanted: Set<String>?) -> Set<String>? {
        guard let stage = try? step.make() else { return nil }
        if stage.needs.allColumns { return nil }
        let read = step.options.values.reduce(into: Set<String>()) { $0.formUnion($1.columnNames) }
        switch stage.shape {
        case .fold where step.input.place != .members: return read
        case .fold, .map: return carried(step, wanted).map { read.union($0) }
        case .row, .rowFold, .table: break
        }
        guard let wanted = wanted ?? named(step) else { return nil }
        return wanted.union(carried(step, wanted) ?? []).union(read).union(step.input.rank.map { [$0] } ?? [])
    }

    /// The columns that a step of grouped rows gives, which are all that later steps can name; nil for other steps,
    /// whose rows have the columns of their articles, too.
    private static func named(_ step: PlanStep) -> Set<String>? {
        step.output.place == .one ? nil : Set(step.output.columns.map(\.name))
    }

    /// The columns of the input that come out of a step under their own or a longer name.
    private static func carried(_ step: PlanStep, _ wanted: Set<String>?) -> Set<String>? {
        guard let wanted else { return nil }
        return Set(
            step.input.columns.map(\.name).filter { name in
                wanted.contains(name) || wanted.contains("\(step.input.origins[name] ?? "input").\(name)")
            }
        )
    }

    /// The columns by which members are found again are always there.
    private static func withMembers(_ wanted: Set<String>?, _ schema: Schema) -> Set<String>? {
        guard let wanted, let rule = schema.members else { return wanted }
        switch rule {
        case .rows(let names): return wanted.union(names)
        case .phrase(let name): return wanted.union([name])
        case .key: return wanted
        }
    }
}

extension OptionValue {
    /// The columns that the value reads.
    var columnNames: Set<String> {
        switch self {
        case .expression(let expression): expression.columnNames
        case .expressions(let list): list.reduce(into: []) { $0.formUnion($1.expression.columnNames) }
        case .sortKeys(let keys): keys.reduce(into: []) { $0.formUnion($1.expression.columnNames) }
        case .aggregates(let calls): calls.reduce(into: []) { $0.formUnion($1.argument?.columnNames ?? []) }
        case .names(let names): Set(names.map(\.old))
        case .texts(let names): Set(names)
        case .text(let name): [name]
        default: []
        }
    }
}

extension Schema {
    /// Only the columns wanted, in their order.
    func keeping(_ wanted: Set<String>?) -> Schema {
        guard let wanted else { return self }
        var kept = self
        kept.columns.removeAll { !wanted.contains($0.name) }
        return kept
    }
}
