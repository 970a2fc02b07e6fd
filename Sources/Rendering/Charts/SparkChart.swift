/// A line one character high; where there are more rows than columns a column shows the greatest of its rows.
struct SparkChart {
    private let chart: ChartValues

    init(_ chart: ChartValues) { self.chart = chart }

    var lines: [String] {
        let room = max(1, chart.layout.width)
        let columns = min(room, chart.values.count)
        let (least, greatest) = (chart.least, chart.greatest)
        var line = ""
        for column in 0..<columns {
            let rows = SparkChart.rows(column, of: columns, chart.values.count)
            let value = chart.values[rows].reduce(nil) { (best: Double?, value) in
                value.map { max($0, best ?? $0) } ?? best
            }
            line +=
                value.map { SparkChart.level($0, least, greatest) }.map {
                    chart.thin[rows].contains(false)
                        ? chart.layout.style.cyan($0) : chart.layout.style.dim($0)
                } ?? " "
        }
        let unit = chart.unit.map { " \($0)" } ?? ""
        var note = "\(chart.valueName)\(unit) \(chart.text(least))–\(chart.text(greatest))"
        note += " · \(chart.labelName) \(chart.labels[0])–\(chart.labels[chart.labels.count - 1])"
        if columns < chart.values.count { note += " · a column shows the greatest of its rows" }
        let notes = [note] + chart.notes
        return [line]
            + notes.flatMap { WrappedText.lines($0, room) }.map(chart.layout.style.dim)
    }

    /// The rows that column `column` of `columns` shows.
    static func rows(_ column: Int, of columns: Int, _ count: Int) -> Range<Int> {
        (column * count / columns)..<max(column * count / columns + 1, (column + 1) * count / columns)
    }

    /// The eighth of a character that a value takes, the least the lowest one.
    static func level(_ value: Double, _ least: Double, _ greatest: Double) -> String {
        let levels = "▁▂▃▄▅▆▇█".map(String.init)
        return levels[min(7, Int(ChartShare.of(value, from: least, to: greatest) * 8))]
    }
}
