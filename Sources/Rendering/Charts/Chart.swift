public import StageKit

/// A picture of a table in characters.
public struct Chart {
    private let shown: ChartValues
    private let kind: DrawingHint.Kind

    /// Draws what the hint names; a column that is not there, or holds no numbers, is a ``Failure`` with code
    /// `chart`.
    public init(_ table: Table, _ hint: DrawingHint, _ layout: TerminalLayout) throws {
        shown = try ChartValues(table, hint, layout)
        kind = hint.kind
    }

    /// Writes the lines of the picture.
    public func write(to output: OutputBuffer) throws {
        guard !shown.values.isEmpty else { return try output.line(shown.layout.style.dim("no rows to draw")) }
        let lines =
            switch kind {
            case .bars: BarChart(shown).lines
            case .line: LineChart(shown).lines
            case .spark: SparkChart(shown).lines
            case .heat: HeatChart(shown).lines
            }
        for line in lines { try output.line(line) }
    }
}

/// The values a chart shows, and the words beside them.
struct ChartValues {
    let layout: TerminalLayout
    let labels: [String]
    /// Nil where a value is missing.
    let values: [Double?]
    /// The second labels of a heat map.
    let seconds: [String]
    let valueName: String
    let labelName: String
    /// What the values are a share or a number of, `per million words`; nil when they are just counts.
    let unit: String?
    /// Rows that rest on fewer articles than ``fewArticles``: their bars are hatched.
    let thin: [Bool]
    static let fewArticles = 5

    init(_ table: Table, _ hint: DrawingHint, _ layout: TerminalLayout) throws {
        self.layout = layout
        let isHeat = hint.kind == .heat
        labelName = hint.x
        valueName = isHeat ? hint.shade ?? hint.y : hint.y
        func text(_ name: String) throws -> [String] {
            guard let column = try table.column(name) else { throw ChartValues.missing(name) }
            return (0..<table.rowCount).map {
                column.text($0, in: table.corpus).map(ClippedText.oneLine) ?? "·"
            }
        }
        labels = try text(hint.x)
        seconds = isHeat ? try text(hint.y) : []
        guard let numbers = try table.column(valueName) else { throw ChartValues.missing(valueName) }
        unit = table.schema.column(valueName)?.unit
        let articles = valueName == "articles" ? nil : try table.column("articles")
        thin = (0..<table.rowCount).map { row in
            guard case .integer(let count)? = articles?[row] else { return false }
            return count < ChartValues.fewArticles
        }
        values = (0..<table.rowCount).map { row in
            switch numbers[row] {
            case .integer(let value): Double(value)
            case .real(let value): value.isFinite ? value : nil
            default: nil
            }
        }
    }

    private static func missing(_ name: String) -> Failure {
        Failure("chart", "there is no column '\(name)' to draw")
    }

    /// `per_million by month (per million words)`.
    var title: String { "\(valueName) by \(labelName)\(unit.map { " (\($0))" } ?? "")" }

    var greatest: Double { values.reduce(0) { max($0, $1 ?? 0) } }
    var least: Double { values.reduce(0) { min($0, $1 ?? 0) } }

    /// The values as they stand beside the picture.
    var texts: [String] {
        let number = ShownNumber(values.lazy.compactMap { $0 })
        return values.map { $0.map(number.text) ?? "·" }
    }

    func text(_ value: Double) -> String { ShownNumber(values.lazy.compactMap { $0 }).text(value) }
}
