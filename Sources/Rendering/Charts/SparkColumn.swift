/// A table with a line for each value of one column, and in it a sparkline over another.
///
/// All sparklines share their places along the axis. Each goes from nothing to its own greatest value, which stands
/// beside it, so that shapes can be compared and sizes are told.
struct SparkColumn {
    private let chart: ChartValues
    private let places: [String]
    private let series: [ChartValues]

    init(_ chart: ChartValues) { (self.chart, places, series) = (chart, chart.places, chart.series) }

    var lines: [String] {
        let (style, width) = (chart.layout.style, chart.layout.width)
        let shown = series.prefix(chart.layout.limit ?? .max)
        let title = ClippedText.fitting(chart.secondName, max(8, width / 3))
        let labels = shown.map { ClippedText.fitting($0.seriesName ?? "", max(8, width / 3)) }
        let labelWidth = (labels + [title]).map { DisplayWidth.of($0) }.max() ?? 0
        let numbers = shown.map {
            $0.values.contains { $0 != nil } ? chart.text(SparkColumn.greatest($0)) : "·"
        }
        let numberWidth = max("greatest".count, numbers.map(\.count).max() ?? 0)
        let room = max(1, width - labelWidth - numberWidth - 2 * ColumnFit.gap)
        let columns = min(room, places.count)
        func line(_ label: String, _ picture: String, _ number: String) -> String {
            ClippedText.padded(label, labelWidth) + "  " + picture + "  "
                + ClippedText.padded(number, numberWidth, toRight: true)
        }
        var lines = WrappedText.lines(chart.title, width).map(style.bold)
        lines.append(style.bold(line(title, String(repeating: " ", count: columns), "greatest")))
        for (index, series) in shown.enumerated() {
            lines.append(line(labels[index], picture(series, columns), numbers[index]))
        }
        return lines + notes(shown.count, columns).flatMap { WrappedText.lines($0, width) }.map(style.dim)
    }

    private func notes(_ shown: Int, _ columns: Int) -> [String] {
        var notes = [
            "\(chart.labelName) \(places[0])–\(places[places.count - 1]), each from 0 to its greatest"
        ]
        if columns < places.count { notes[0] += "; a column shows the greatest of its rows" }
        notes += chart.notes
        if shown < series.count {
            let all = chart.layout.showsAll.map { " (\($0) shows all)" } ?? ""
            notes.append("… \(Count.of(series.count - shown, "more row"))\(all)")
        }
        return notes
    }

    private static func greatest(_ series: ChartValues) -> Double {
        series.values.reduce(0) { max($0, $1 ?? 0) }
    }

    /// A character a column: blank where nothing is known, dim where all that is known is thin.
    private func picture(_ series: ChartValues, _ columns: Int) -> String {
        let greatest = SparkColumn.greatest(series)
        return (0..<columns).map { column in
            let places = SparkChart.rows(column, of: columns, series.values.count)
            let known = places.filter { series.values[$0] != nil }
            guard let value = known.map({ series.values[$0] ?? 0 }).max() else { return " " }
            let level = SparkChart.level(max(0, value), 0, greatest)
            return known.allSatisfy { series.thin[$0] }
                ? chart.layout.style.dim(level) : chart.layout.style.cyan(level)
        }.joined()
    }
}
