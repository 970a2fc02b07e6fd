import Rendering

/// What `--help` says of a command.
struct CommandHelp {
    private static let width = 80
    private let form: CommandForm

    /// The help of that command.
    init(_ form: CommandForm) { self.form = form }

    /// How each is called and what it does.
    static func list(_ forms: [CommandForm]) -> [String] {
        let column = forms.map { usage($0).unicodeScalars.count }.max() ?? 0
        return forms.flatMap { row(usage($0), $0.abstract, column) }
    }

    /// How it is called, on a line.
    static func usage(_ form: CommandForm) -> String {
        ([form.name] + form.operands.map(\.usage)).joined(separator: " ")
    }

    /// Its lines, broken to fit a narrow terminal.
    var lines: [String] {
        var lines = Self.wrapped(form.abstract) + [""]
        lines +=
            form.usage.isEmpty ? ["usage: \(Self.usage(form)) [OPTIONS]"] : form.usage.flatMap(Self.wrapped)
        for paragraph in form.discussion { lines += [""] + Self.wrapped(paragraph) }
        let operands = form.operands.map { ($0.name, $0.help) }
        let options = (form.options + [.help]).map { ($0.usage, $0.help) }
        let column = (operands + options).map(\.0.unicodeScalars.count).max() ?? 0
        if !operands.isEmpty { lines.append("") }
        lines += operands.flatMap { Self.row("  " + $0, $1, column + 2) }
        return lines + ["", "options:"] + options.flatMap { Self.row("  " + $0, $1, column + 2) }
    }

    /// A name and its meaning; the meaning goes on below itself.
    private static func row(_ name: String, _ help: String, _ column: Int) -> [String] {
        let gap = String(repeating: " ", count: column - name.unicodeScalars.count + 2)
        return wrapped(name + gap + help)
    }

    private static func wrapped(_ line: String) -> [String] { WrappedText.lines(line, width) }
}
