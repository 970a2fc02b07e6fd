import CorpusRuntime
import PipelineLanguage
import Rendering
import StageKit

extension PromptLoop {
    private var output: OutputBuffer { session.console.output }
    private var style: Style { session.console.terminal.style }

    /// `:help`, `:help STAGE`.
    func help(_ stage: String) throws {
        if stage.isEmpty {
            for line in introduction { try output.line(line) }
        } else {
            output.append(try StageList(session.settings.stages).help(stage))
        }
        try output.finish()
    }

    private var introduction: [String] {
        let width = PromptCommand.all.map { $0.name.count + $0.argument.count }.max() ?? 0
        let commands = PromptCommand.all.map { command in
            let written = ":\(command.name) \(command.argument)"
            return "  \(style.cyan(ClippedText.padded(written, width + 2)))  \(command.help)"
        }
        return [
            "A pipeline begins with a source and goes through stages, from left to right:", "",
            "  articles | quotes | where speaker is known | group speaker | top 10", "",
            "Sources: articles, parts, problems, doubts, table \"FILE\", _ (the last result), and what 'let' named.",
            "A line that ends in | goes on. Tab completes, Ctrl-R searches what was typed, Ctrl-C cancels.",
            "",
        ] + commands
    }

    /// `:stages`.
    func listStages() throws {
        for line in StageList(session.library).lines(style) { try output.line(line) }
        try output.finish()
    }

    /// `:schema`, `:schema PIPELINE`.
    func schema(_ pipeline: String) throws {
        if pipeline.isEmpty { return try write(try lastTable().schema) }
        let checked = session.check(pipeline)
        for failure in checked.failures { session.console.tell(failure, in: pipeline) }
        if let plan = checked.pipelines.last { try write(plan.schema) }
    }

    private func write(_ schema: Schema) throws {
        let width = schema.columns.map { DisplayWidth.of($0.name) }.max() ?? 0
        for column in schema.columns {
            try output.line("\(style.cyan(ClippedText.padded(column.name, width)))  \(column.told)")
        }
        switch schema.place {
        case .none: try output.line(style.dim("A row is no place in the corpus."))
        case .one: try output.line(style.dim("A row is a place; the article's columns can be named as well."))
        case .members: try output.line(style.dim("A row stands for several places; 'members' gives them."))
        }
        try output.finish()
    }

    /// `:why`.
    func why() throws {
        let problems = try session.corpus().problems
        if !problems.isEmpty { try output.line(style.bold("Skipped, or kept with a reservation")) }
        for problem in problems { try output.line("  \(problem.text)\(problem.isSkipped ? "" : " (kept)")") }
        let dates = "articles | where not date_trusted | select article, date, date_check, date_why"
        let checked = session.check(dates, in: .init(), after: nil)
        guard let plan = checked.pipelines.first else { return try output.finish() }
        let table = try session.compute(plan).table
        if table.rowCount > 0 {
            if !problems.isEmpty { try output.endLine() }
            try output.line(style.bold("Dates of publication that are not to be trusted"))
            var layout = session.layout(atPrompt: false)
            layout.limit = nil
            try TableFormat.table.write(table, layout, to: output)
        } else if problems.isEmpty {
            try output.line("Nothing was skipped, and every date of publication can be trusted.")
        }
        try output.finish()
    }

    /// `:last`.
    func showLast() throws {
        var layout = session.layout(atPrompt: true)
        layout.limit = nil
        try TableFormat.table.write(try lastTable(), layout, to: output)
        try output.finish()
    }

    /// `:timing`.
    func timing() throws {
        if let seconds = session.loadSeconds {
            try output.line("reading the corpus  \(Count.seconds(seconds))")
        }
        if let run = session.last {
            try output.line("the last run        \(Count.seconds(run.ledger.seconds))")
        }
        try output.finish()
    }

    /// The rows of the last result; a ``Failure`` when there is none.
    func lastTable() throws -> Table {
        guard let last = session.last else {
            throw Failure("no-result", "there is no result yet", hint: "Type a pipeline: articles | take 5")
        }
        return last.table
    }
}
