import StageKit

/// Finds out that only the best rows of a fold are looked at, so that millions of others need not become rows.
enum BestRows {
    /// What the steps after step `index` keep of its rows: nil unless nothing but steps that keep every row
    /// stand between it and one that keeps the greatest values of one of its own columns.
    static func after(_ index: Int, _ plan: Plan) -> RankLimit? {
        guard case .fold? = try? plan.steps[index].make().shape else { return nil }
        var between: [any RowPreserving] = []
        for step in plan.steps[(index + 1)...] {
            guard let stage = try? step.make() else { return nil }
            if let stage = stage.preserving {
                between.append(stage)
            } else if let stage = stage.limiting, var limit = stage.limit(of: step.input) {
                for stage in between.reversed() {
                    guard let source = stage.source(of: limit.column) else { return nil }
                    limit.column = source
                }
                let own = plan.steps[index].stage.declaration.columns
                return own.contains { $0.name == limit.column } ? limit : nil
            } else {
                return nil
            }
        }
        return nil
    }
}
