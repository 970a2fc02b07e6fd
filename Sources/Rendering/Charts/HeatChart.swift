/// A field of shades: a column for each value of one column, a line for each value of another.
struct HeatChart {
    private let chart: ChartValues
    private let field: HeatField
    private let columns: HeatColumns
    private let scale: HeatScale
    private let labelWidth: Int
    /// Rows that have no room.
    private let leftOut: Int

    init(_ chart: ChartValues) {
        self.chart = chart
        var field = HeatField(chart)
        leftOut = field.keep(chart.layout.limit ?? .max)
        self.field = field
        let width = chart.layout.width
        let labels = field.rows.map { DisplayWidth.of($0) }.max() ?? 0
        labelWidth = min(max(labels, min(DisplayWidth.of(chart.secondName), 12)), max(8, width / 3))
        columns = HeatColumns(
            chart.places,
            onAxis: chart.isOrdered,
            numberWidth: field.values.map { chart.text($0).count }.max() ?? 1,
            room: max(1, width - labelWidth - ColumnFit.gap)
        )
        scale = HeatScale(field.values)
    }

    var lines: [String] {
        let (style, width) = (chart.layout.style, chart.layout.width)
        var lines = WrappedText.lines(chart.title, width).map(style.bold)
        lines.append(style.dim(line(chart.secondName, columns.header)))
        for row in field.rows {
            let cells = columns.places.map { cell(field.cell(row, $0)) }.joined()
            lines.append(line(row, style.cyan(cells.trimmingEnd())))
        }
        return lines + columns.key(in: width) + notes.flatMap { WrappedText.lines($0, width) }.map(style.dim)
    }

    private func line(_ label: String, _ cells: String) -> String {
        let label = ClippedText.padded(ClippedText.fitting(label, labelWidth), labelWidth)
        return (label + String(repeating: " ", count: ColumnFit.gap) + cells).trimmingEnd()
    }

    private func cell(_ cell: HeatField.Cell?) -> String {
        guard let cell else { return String(repeating: " ", count: columns.width) }
        let isThin = cell.isThin && cell.value != 0
        let shade = isThin ? HeatScale.thin : scale.shade(cell.value)
        // A dot and the like need not fill their place.
        let isFilled = !isThin && cell.value > 0
        let shades = ClippedText.padded(
            String(repeating: shade, count: isFilled ? columns.shaded : 1),
            columns.shaded
        )
        let number = columns.hasNumbers && cell.value != 0 ? " " + chart.text(cell.value) : ""
        return ClippedText.padded(shades + number, columns.width)
    }

    private var notes: [String] {
        var notes = [scale.legend + (field.isFull ? "" : "   blank: no rows")]
        if field.hasThin { notes.append("\(HeatScale.thin) thin: \(chart.thinness)") }
        notes += chart.notes.prefix(chart.leftOut > 0 ? 1 : 0)
        let most = columns.places.map(\.count).max() ?? 1
        if most > 1 {
            let ends = "\(chart.places[0])–\(chart.places[chart.places.count - 1])"
            notes.append("\(chart.labelName) \(ends); a column shows the greatest of \(most) at most")
        }
        if columns.leftOut > 0 { notes.append("… \(Count.of(columns.leftOut, "more column"))") }
        if leftOut > 0 {
            let all = chart.layout.showsAll.map { "; \($0) shows all" } ?? ""
            notes.append("… \(Count.of(leftOut, "more row")), of less \(chart.valueName)\(all)")
        }
        return notes
    }
}
