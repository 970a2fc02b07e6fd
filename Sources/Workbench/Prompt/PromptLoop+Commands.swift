import CorpusRuntime
import PipelineLanguage
import Rendering
import StageKit

extension PromptLoop {
    private var output: OutputBuffer { session.console.output }
    private var style: Style { session.console.terminal.style }

    /// `:help`, `:help STAGE`, `:help TOPIC`.
    func help(_ name: String) throws {
        let command = PromptCommand.all.first { ":" + $0.name == name }
        try paged {
            if name.isEmpty {
                try session.console.show(introduction)
            } else if let command {
                try session.console.show([":\(command.name) \(command.argument)  \(command.help)"])
            } else if let source = SourceHelp(rawValue: name) {
                try session.console.show(source.lines(fields: session.fields, style))
            } else {
                try session.console.show(try StageList(session.library).help(name).lines)
            }
        }
    }

    private var introduction: [String] {
        let width = PromptCommand.all.map { $0.name.count + $0.argument.count }.max() ?? 0
        // In a narrow window the meanings would have no room beside one another.
        let isWide = session.console.terminal.width > 2 * (width + 6)
        let commands = PromptCommand.all.map { command in
            let written = ":\(command.name) \(command.argument)"
            let shown = isWide ? ClippedText.padded(written, width + 2) : written
            return "  \(style.cyan(shown))  \(command.help)"
        }
        return [
            "A pipeline begins with a source and goes through stages, from left to right:", "",
            "  articles | quotes | where speaker is known | group speaker | top 10", "",
            "Sources: articles, parts, problems, doubts, table \"FILE\", _ (the last result), and what 'let' named.",
            "A line that ends in | goes on. Tab completes, Ctrl-R searches what was typed, Ctrl-C cancels.",
            "Topics: \(StageList.topics.map { ":help \($0)" }.joined(separator: ", ")); F1 helps on the stage typed.",
            "",
        ] + commands
    }

    /// `:stages`.
    func listStages() throws {
        try paged {
            try session.console.show(StageList(session.library).lines(style))
        }
    }

    /// `:schema`, `:schema PIPELINE`.
    func schema(_ pipeline: String) throws {
        if pipeline.isEmpty { return try write(try lastTable().schema) }
        let checked = try session.knowingFields { session.check(pipeline) }
        session.console.tell(checked.failures, in: pipeline)
        if let plan = checked.pipelines.last { try write(plan.schema) }
    }

    private func write(_ schema: Schema) throws {
        let place =
            switch schema.place {
            case .none: "A row is no place in the corpus."
            case .one: "A row is a place; the article's columns can be named as well."
            case .members: "A row stands for several places; 'members' gives them."
            }
        let fields = schema.place == .one ? session.fields.filter { schema.index($0.name) == nil } : []
        try paged {
            try session.console.show(
                ColumnLines(schema.columns, fields: fields).lines(style) + [style.dim(place)]
            )
        }
    }

    /// `:last`.
    func showLast() throws {
        var layout = session.layout(atPrompt: true)
        layout.limit = nil
        layout.isClipped = false
        let table = try lastTable()
        try paged {
            try TableFormat.table.write(table, layout, to: output)
            try output.finish()
        }
    }

    /// `:timing`.
    func timing() throws {
        if let loaded = session.loadedByNow {
            try output.line("reading the corpus  \(Count.seconds(loaded.seconds))")
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
