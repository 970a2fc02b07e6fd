/// A bar a row, from nothing to the greatest value, over an axis; eighths of a character are told apart.
///
/// Where there are values below nothing, their bars go to the left.
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
        let scale = BarScale(chart.values[..<count], room)
        var lines = WrappedText.lines(chart.title, width).map(chart.layout.style.bold)
        for row in 0..<count {
            let label = ClippedText.padded(ClippedText.fitting(labels[row], labelWidth), labelWidth)
            let value = ClippedText.padded(texts[row], textWidth, toRight: true)
            let bar = scale.bar(chart.values[row] ?? 0, isThin: chart.thin[row])
            lines.append("\(label)  \(value)  \(chart.layout.style.cyan(bar))".trimmingEnd())
        }
        let margin = String(repeating: " ", count: labelWidth + textWidth + 2 * ColumnFit.gap)
        lines.append(margin + chart.layout.style.dim(scale.axis(chart.text)))
        if chart.thin[..<count].contains(true) {
            lines += WrappedText.lines("░ \(chart.thinness)", width).map(chart.layout.style.dim)
        }
        if count < chart.values.count {
            let left = Count.of(chart.values.count - count, "more row")
            lines.append(
                chart.layout.style.dim("… \(left)\(chart.layout.showsAll.map { " (\($0) shows all)" } ?? "")")
            )
        }
        return lines
    }
}

extension String {
    /// Without the blanks at the end.
    func trimmingEnd() -> String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
