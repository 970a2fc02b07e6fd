import PipelineLanguage
import Rendering
import StageKit

/// What there is to know about one stage, from its declaration.
struct StageHelp {
    private let stage: any Stage.Type
    private let style: Style

    /// Tells about that stage.
    init(_ stage: any Stage.Type, _ style: Style) {
        self.stage = stage
        self.style = style
    }

    /// The help text, line by line.
    var lines: [String] {
        let declaration = stage.declaration
        var lines = ["\(style.bold(declaration.name)): \(declaration.summary)", ""]
        lines.append("  \(StageUsage.line(declaration.name, stage.options))")
        lines += section("Options", stage.options.map { ($0.written, $0.told) })
        lines += section("Columns", declaration.columns.map { ($0.name, $0.told) })
        if !declaration.examples.isEmpty { lines += ["", style.bold("Examples")] }
        for example in declaration.examples {
            lines.append("  \(example.pipeline)")
            lines.append("    \(style.dim(example.says))")
        }
        if !declaration.synonyms.isEmpty {
            lines += ["", style.dim("Also looked for as: \(declaration.synonyms.joined(separator: ", "))")]
        }
        return lines
    }

    private func section(_ title: String, _ rows: [(String, String)]) -> [String] {
        if rows.isEmpty { return [] }
        let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
        return ["", style.bold(title)]
            + rows.map { "  \(style.cyan(ClippedText.padded($0.0, width)))  \($0.1)" }
    }
}

extension OptionDeclaration {
    /// The option as it is written: a positional one is its placeholder alone.
    var written: String { isPositional ? type.placeholder : "\(name)=\(type.placeholder)" }

    /// What it does, its default and its bounds.
    var told: String {
        var notes: [String] = []
        if isRequired { notes.append("must be given") }
        if let defaultText { notes.append("\(defaultText) unless told") }
        if let bounds {
            notes.append("\(NumberText.plain(bounds.lowerBound)) to \(NumberText.plain(bounds.upperBound))")
        }
        return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: ", ")))"
    }
}

extension ColumnDeclaration {
    /// The type and meaning, the unit, the values and when it is there.
    var told: String {
        var notes: [String] = []
        if let unit { notes.append(unit) }
        if !values.isEmpty { notes.append(values.joined(separator: ", ")) }
        switch condition {
        case .given(let option): notes.append("with \(option)=")
        case .equals(let option, let value): notes.append("with \(option)=\(value)")
        case nil: break
        }
        if isHidden { notes.append("shown if selected") }
        let more = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
        return "\(type.rawValue), \(meaning)\(more)"
    }
}
