/// A bar a row, from nothing to the greatest value; eighths of a character are told apart.
struct BarChart {
    private let chart: ChartValues

    init(_ chart: ChartValues) { self.chart = chart }

    var lines: [String] {
        let count = min(chart.values.count, chart.layout.limit ?? .max)
        let labels = chart.labels[..<count]
        let texts = chart.texts[..<count]
        let width = chart.layout.width
        let labelWidth = min(labels.map { DisplayWidth.of($0) }.max() ?? 0, max(8, width / 3))
        let textWidth = texts.map(\.count).max() ?? 0
        let room = max(1, width - labelWidth - textWidth - 2 * ColumnFit.gap)
        let greatest = chart.values[..<count].reduce(0) { max($0, abs($1 ?? 0)) }
        var lines = [chart.layout.style.bold(chart.title)]
        for row in 0..<count {
            let label = ClippedText.padded(ClippedText.fitting(labels[row], labelWidth), labelWidth)
            let value = ClippedText.padded(texts[row], textWidth, toRight: true)
            let solid = BarChart.bar(abs(chart.values[row] ?? 0), of: greatest, room)
            let bar = chart.thin[row] ? String(repeating: "░", count: solid.count) : solid
            lines.append("\(label)  \(value)  \(chart.layout.style.cyan(bar))".trimmingEnd())
        }
        if chart.thin[..<count].contains(true) {
            lines.append(chart.layout.style.dim("░ fewer than \(ChartValues.fewArticles) articles"))
        }
        if count < chart.values.count {
            let left = Count.of(chart.values.count - count, "more row")
            lines.append(
                chart.layout.style.dim("… \(left)\(chart.layout.showsAll.map { " (\($0) shows all)" } ?? "")")
            )
        }
        return lines
    }

    /// The bar of a value in `room` columns; a value that is not nothing shows at least an eighth.
    static func bar(_ value: Double, of greatest: Double, _ room: Int) -> String {
        guard greatest > 0, value > 0 else { return "" }
        let eighths = max(1, Int((value / greatest * Double(room * 8)).rounded()))
        let rest = eighths % 8
        return String(repeating: "█", count: eighths / 8) + (rest > 0 ? String(parts[rest - 1]) : "")
    }

    private static let parts = Array("▏▎▍▌▋▊▉")
}

extension String {
    /// Without the blanks at the end.
    func trimmingEnd() -> String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
