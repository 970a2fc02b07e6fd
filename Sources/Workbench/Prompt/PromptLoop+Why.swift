import CorpusRuntime
import PipelineLanguage
import Rendering
import StageKit

extension PromptLoop {
    /// `:why`.
    func why() throws {
        try paged {
            let told = [try tellProblems(), try tellDates(), try tellUnknownRows()]
            if !told.contains(true) {
                try session.console.show([
                    "Nothing was skipped, every date can be trusted, every comparison could be told."
                ])
            }
            try output.finish()
        }
    }

    private var output: OutputBuffer { session.console.output }

    private func heading(_ text: String) throws {
        try session.console.show([session.console.terminal.style.bold(text)])
    }

    private func tellProblems() throws -> Bool {
        let problems = try session.corpus().problems
        if problems.isEmpty { return false }
        try heading("Skipped, or kept with a reservation")
        try session.console.show(problems.map { "  \($0.text)\($0.isSkipped ? "" : " (kept)")" })
        return true
    }

    private func tellDates() throws -> Bool {
        let dates = "articles | where not date_trusted | select article, date, date_check, date_why"
        guard let plan = session.check(dates, in: .init(), after: nil).pipelines.first else { return false }
        return try tell("Dates of publication that are not to be trusted", plan)
    }

    /// The rows that a `where` of the last pipeline left out since a value was missing or too coarse.
    private func tellUnknownRows() throws -> Bool {
        guard let last = session.lastPlan else { return false }
        var told = false
        for (index, step) in last.steps.enumerated() where step.name == "where" {
            guard case .expression(let condition)? = step.options["condition"] else { continue }
            var plan = last
            plan.steps = Array(last.steps[...index])
            plan.steps[index].options["condition"] = .expression(.isMissing(condition))
            let names = condition.columnNames
            let columns = names.sorted().joined(separator: ", ")
            let which = "where \(index + 1)"
            let text = "Rows that '\(which)' left out: \(columns) is missing or too coarse to tell"
            if try tell(text, plan, names.union(["article"])) { told = true }
        }
        return told
    }

    /// Shows the rows a plan gives, of their columns the first and those named; false when there are none.
    private func tell(_ text: String, _ plan: Plan, _ names: Set<String>? = nil) throws -> Bool {
        var table = try session.compute(plan).table
        if table.rowCount == 0 { return false }
        if let names {
            for index in table.schema.columns.indices.dropFirst() {
                table.schema.columns[index].isHidden = !names.contains(table.schema.columns[index].name)
            }
        }
        try heading(text)
        var layout = session.layout(atPrompt: false)
        layout.limit = nil
        try TableFormat.table.write(table, layout, to: output)
        return true
    }
}
