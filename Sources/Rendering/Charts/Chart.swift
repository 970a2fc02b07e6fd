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
            case .bars: BarChart(shown.isMixed ? shown.labelledBySeries : shown).lines
            case .line: shown.isMixed ? seriesLines : LineChart(shown).lines
            case .spark: shown.secondName.isEmpty ? SparkChart(shown).lines : SparkColumn(shown).lines
            case .heat: HeatChart(shown).lines
            }
        for line in lines { try output.line(line) }
    }

    /// A picture a series, one below the other.
    private var seriesLines: [String] {
        let series = shown.series
        let lines = series.prefix(ChartValues.mostSeries).flatMap { LineChart($0).lines }
        let left = series.count - ChartValues.mostSeries
        return left > 0
            ? lines + [shown.layout.style.dim("… \(left) more series (plot spark shows all)")] : lines
    }
}
