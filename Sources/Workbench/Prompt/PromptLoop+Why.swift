import CorpusRuntime
import PipelineLanguage
import Rendering
import StageKit

extension PromptLoop {
    /// `:why`.
    func why() throws {
        try paged {
            let told = [try tellProblems(), try tellDates(), try tellOpenDays(), try tellUnknownRows()]
            if !told.contains(true) {
                try session.console.show([
                    "Nothing was skipped, every date can be trusted, every comparison could be told."
                ])
            }
            try output.finish()
        }
    }

    /// Of each kind so many are shown that the kinds can be seen together.
    private var mostRows: Int { min(10, session.settings.limit ?? .max) }

    private var output: OutputBuffer { session.console.output }

    private func heading(_ text: String) throws {
        try session.console.show([session.console.terminal.style.bold(text)])
    }

    private func tellProblems() throws -> Bool {
        let problems = try session.corpus().problems
        if problems.isEmpty { return false }
        try heading("Skipped, or kept with a reservation (\(NumberText.grouped(problems.count)))")
        let shown = problems.prefix(mostRows)
        try session.console.show(shown.map { "  \($0.text)\($0.isSkipped ? "" : " (kept)")" })
        if shown.count < problems.count {
            let left = "… \(NumberText.grouped(problems.count - shown.count)) more ('problems' shows all)"
            try session.console.show([session.console.terminal.style.dim(left)])
        }
        return true
    }

    /// What is contradicted stands first: of a collection without dates there would be nothing but that to see.
    private func tellDates() throws -> Bool {
        try tell(
            "Dates of publication that are not to be trusted",
            "articles | where not date_trusted",
            " | sort date_check | select article, date, date_check, date_why"
        )
    }

    private func tellOpenDays() throws -> Bool {
        try tell(
            "Dates of publication that are written in full and could be told in part",
            "articles | where date_check == unchecked and date_why is known",
            " | select article, date, date_why"
        )
    }

    private func tell(_ text: String, _ rows: String, _ shown: String) throws -> Bool {
        guard let plan = session.check(rows + shown, in: .init(), after: nil).pipelines.first else {
            return false
        }
        return try tell(text, plan, all: rows)
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

    /// Shows the first rows a plan gives, of their columns the first and those named; false when there are none.
    private func tell(_ text: String, _ plan: Plan, _ names: Set<String>? = nil, all: String? = nil) throws
        -> Bool
    {
        var table = try session.compute(plan).table
        if table.rowCount == 0 { return false }
        if let names {
            for index in table.schema.columns.indices.dropFirst() {
                table.schema.columns[index].isHidden = !names.contains(table.schema.columns[index].name)
            }
        }
        try heading("\(text) (\(try PromptLoop.counts(table)))")
        var layout = session.layout(atPrompt: false)
        layout.limit = mostRows
        layout.showsAll = all.map { "'\($0)'" }
        try TableFormat.table.write(table, layout, to: output)
        return true
    }

    /// How many rows there are, by outcome where dates were checked: `3 contradicted, 1,204 missing`.
    private static func counts(_ table: Table) throws -> String {
        guard table.schema.column("date_check")?.isHidden == false,
            let checks = try table.column("date_check")
        else { return NumberText.grouped(table.rowCount) }
        let told = DateCheck.allCases.compactMap { check in
            let count = (0..<table.rowCount).count { checks[$0] == .text(check.rawValue) }
            return count > 0 ? "\(NumberText.grouped(count)) \(check.rawValue)" : nil
        }
        return told.joined(separator: ", ")
    }
}
