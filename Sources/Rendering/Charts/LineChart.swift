/// A line over the rows, those of dates and numbers from the least to the greatest, in dots of braille characters: two by four a character.
struct LineChart {
    private static let height = 10
    private let chart: ChartValues

    init(_ chart: ChartValues) { self.chart = chart }

    var lines: [String] {
        let (least, greatest) = (chart.least, chart.greatest)
        let (high, low) = (chart.text(greatest), chart.text(least))
        let margin = max(high.count, low.count) + 1
        let room = max(2, chart.layout.width - margin - 1)
        var field = DotField(columns: room, rows: LineChart.height)
        let count = chart.values.count
        var before: (x: Int, y: Int)?
        for row in 0..<count {
            guard let value = chart.values[row] else {
                before = nil
                continue
            }
            let x = count > 1 ? row * (field.width - 1) / (count - 1) : 0
            let share = ChartShare.of(value, from: least, to: greatest)
            let y = Int((share * Double(field.height - 1)).rounded())
            field.line(from: before ?? (x, y), to: (x, y))
            before = (x, y)
        }
        var lines = [chart.layout.style.bold(chart.title)]
        for (index, line) in field.lines.enumerated() {
            let label = index == 0 ? high : index == LineChart.height - 1 ? low : ""
            let axis = ClippedText.padded(label, margin - 1, toRight: true) + " ┤"
            lines.append((axis + chart.layout.style.cyan(line)).trimmingEnd())
        }
        lines.append(axis(margin, room))
        return lines
            + chart.notes.flatMap { WrappedText.lines($0, chart.layout.width) }.map(chart.layout.style.dim)
    }

    private func axis(_ margin: Int, _ room: Int) -> String {
        let first = ClippedText.fitting(chart.labels[0], room)
        let last = chart.labels[chart.labels.count - 1]
        let gap = room - DisplayWidth.of(first) - DisplayWidth.of(last)
        let end = chart.labels.count > 1 && gap > 0 ? String(repeating: " ", count: gap) + last : ""
        return String(repeating: " ", count: margin + 1) + first + end
    }
}

/// Dots that can be set one by one; row 0 is the lowest.
struct DotField {
    let width: Int
    let height: Int
    private var cells: [UInt8]
    private let columns: Int

    init(columns: Int, rows: Int) {
        self.columns = columns
        width = columns * 2
        height = rows * 4
        cells = Array(repeating: 0, count: columns * rows)
    }

    mutating func set(_ x: Int, _ y: Int) {
        let fromTop = height - 1 - y
        // The numbering of dots in Unicode's braille patterns.
        let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
        cells[fromTop / 4 * columns + x / 2] |= bits[fromTop % 4][x % 2]
    }

    mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
        let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
        for step in 0...steps {
            set(start.x + (end.x - start.x) * step / steps, start.y + (end.y - start.y) * step / steps)
        }
    }

    var lines: [String] {
        (0..<(height / 4)).map { row in
            String(
                cells[(row * columns)..<((row + 1) * columns)].map { bits in
                    bits == 0 ? " " : Character(Unicode.Scalar(0x2800 + UInt32(bits)) ?? " ")
                }
            )
        }
    }
}
