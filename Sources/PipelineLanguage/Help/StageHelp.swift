public import StageKit

/// What there is to say of a stage, from its declaration.
public enum StageHelp {
    /// Name and summary, usage, options, columns, examples: lines for a terminal.
    public static func text(for stage: any Stage.Type) -> String {
        let declaration = stage.declaration
        let options = ScriptChecker.options(of: stage)
        var lines = ["\(declaration.name): \(declaration.summary)", ""]
        lines.append("  \(StageUsage.line(declaration.name, options))")
        lines += section("options", options.map { [name(of: $0), detail(of: $0)] })
        if stage.options.contains(where: { $0.type.isCalculated }) {
            lines += ["", "what can be written there, and all functions: help expressions"]
        }
        lines += section("columns", declaration.columns.map { [$0.name, $0.type.rawValue, detail(of: $0)] })
        if let rank = declaration.rank { lines += ["", "top goes by \(rank) unless told"] }
        if declaration.input == .text { lines += ["", "reads text: works on all rows that are places"] }
        if !declaration.examples.isEmpty { lines += ["", "examples"] }
        for example in declaration.examples { lines += ["  \(example.pipeline)", "      \(example.says)"] }
        if !declaration.synonyms.isEmpty { lines += ["", "see also: \(Wording.list(declaration.synonyms))"] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A table in Markdown: name, what it does, options, columns; a row a stage, in the order given.
    public static func markdownTable(_ stages: [any Stage.Type]) -> String {
        var lines = ["| stage | what it does | written | columns |", "|---|---|---|---|"]
        for stage in stages {
            let declaration = stage.declaration
            let usage = escaped(StageUsage.line(declaration.name, stage.options))
            let columns = declaration.columns.map { "`\($0.name)`" }.joined(separator: " ")
            lines.append(
                "| `\(declaration.name)` | \(escaped(declaration.summary)) | `\(usage)` | \(columns) |"
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A heading and rows whose cells stand under one another; nothing without rows.
    private static func section(_ heading: String, _ rows: [[String]]) -> [String] {
        guard let columns = rows.first?.count else { return [] }
        let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            let cells = row.enumerated().map { index, cell in
                index == columns - 1 ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
            }
            return "  " + cells.joined(separator: "  ")
        }
        return ["", heading] + lines
    }

    private static func name(of option: OptionDeclaration) -> String {
        option.isPositional ? option.type.placeholder : "\(option.name)=\(option.type.placeholder)"
    }

    private static func detail(of option: OptionDeclaration) -> String {
        var notes: [String] = []
        if option.isRequired { notes.append("needed") }
        if let text = option.defaultText { notes.append("\(text) unless told") }
        if let bounds = option.bounds {
            notes.append("\(NumberText.plain(bounds.lowerBound)) to \(NumberText.plain(bounds.upperBound))")
        }
        return notes.isEmpty ? option.help : "\(option.help) (\(notes.joined(separator: "; ")))"
    }

    private static func detail(of column: ColumnDeclaration) -> String {
        var notes: [String] = []
        if let unit = column.unit { notes.append(unit) }
        if !column.values.isEmpty { notes.append(column.values.joined(separator: ", ")) }
        switch column.condition {
        case .given(let option): notes.append("with \(option)=")
        case .equals(let option, let value): notes.append("with \(option)=\(value)")
        case nil: break
        }
        return notes.isEmpty ? column.meaning : "\(column.meaning) (\(notes.joined(separator: "; ")))"
    }

    /// Bars would end a cell.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}

extension OptionType {
    /// True when operators and functions can stand in the value.
    fileprivate var isCalculated: Bool {
        switch self {
        case .expression, .expressions, .condition, .sortKeys, .aggregates: true
        default: false
        }
    }
}
