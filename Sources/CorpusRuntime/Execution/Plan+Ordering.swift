import StageKit

extension Plan {
    /// The plan with a step that sorts behind each stage whose rows are to stand in an order.
    func ordered(_ stages: [any Stage.Type]) throws -> Plan {
        var plan = self
        plan.steps = try steps.flatMap { step in
            guard let ordering = try step.make().ordering, !ordering.order.isEmpty else { return [step] }
            return [step, try step.sorting(by: ordering.order, stages)]
        }
        return plan
    }
}

extension PlanStep {
    /// The step that puts this one's rows in the order of columns.
    fileprivate func sorting(by names: [String], _ stages: [any Stage.Type]) throws -> PlanStep {
        guard let sort = stages.first(where: { $0.declaration.name == "sort" }) else {
            throw Failure("no-stage", "'\(name)' orders its rows by the stage 'sort', which is not there")
        }
        let keys = try names.map { name in
            guard let column = output.columns.first(where: { $0.name == name }) else {
                throw Failure("unknown-column", "'\(self.name)' has no column '\(name)' to order rows by")
            }
            return SortKey(.column(name, column.type), descending: false)
        }
        return PlanStep(
            name: "sort",
            stage: sort,
            options: ["keys": .sortKeys(keys)],
            input: output,
            output: output,
            span: span
        )
    }
}
