/// A field of shades: a column for each value of one column, a line for each value of another.
struct HeatChart {
    private let chart: ChartValues

    init(_ chart: ChartValues) { self.chart = chart }

    var lines: [String] {
        let names = chart.places
        let rows = HeatChart.distinct(chart.seconds)
        let labelWidth = min(rows.map { DisplayWidth.of($0) }.max() ?? 0, max(8, chart.layout.width / 3))
        let fitting = max(1, min(names.count, (chart.layout.width - labelWidth - ColumnFit.gap) / 2))
        var sums: [String: [String: Double]] = [:]
        for index in chart.values.indices {
            guard let value = chart.values[index] else { continue }
            sums[chart.seconds[index], default: [:]][chart.labels[index], default: 0] += value
        }
        let greatest = sums.values.flatMap(\.values).max() ?? 0
        var lines = [
            chart.layout.style.bold("\(chart.valueName): lines by row, columns by \(chart.labelName)")
        ]
        for row in rows {
            let label = ClippedText.padded(ClippedText.fitting(row, labelWidth), labelWidth)
            let shades = names[..<fitting].map { HeatChart.shade(sums[row]?[$0], greatest) }.joined()
            lines.append("\(label)  \(chart.layout.style.cyan(shades))".trimmingEnd())
        }
        let blanks = String(repeating: " ", count: labelWidth + ColumnFit.gap)
        lines.append(chart.layout.style.dim("\(blanks)\(names[0])–\(names[fitting - 1])"))
        lines.append(chart.layout.style.dim("█ \(chart.text(greatest))  · nothing"))
        if fitting < names.count {
            lines.append(chart.layout.style.dim("… \(Count.of(names.count - fitting, "more column"))"))
        }
        return lines
    }

    private static func shade(_ value: Double?, _ greatest: Double) -> String {
        guard let value, value > 0, greatest > 0 else { return "· " }
        let shades = ["░░", "▒▒", "▓▓", "██"]
        return shades[min(3, Int(value / greatest * 4))]
    }

    private static func distinct(_ labels: [String]) -> [String] {
        var seen: Set<String> = []
        return labels.filter { seen.insert($0).inserted }
    }
}
