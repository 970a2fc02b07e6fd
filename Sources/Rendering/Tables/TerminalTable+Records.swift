extension TerminalTable {
    /// Each row as a list of its values, for what is too wide to stand side by side.
    func writeRecords(_ shapes: [Shape], to output: OutputBuffer) throws {
        let values = shapes.dropFirst(layout.isNumbered && rows > 0 ? 1 : 0)
        let width = values.map { DisplayWidth.of($0.title) }.max() ?? 0
        for row in 0..<rows {
            let number = layout.isNumbered ? "── \(row + 1) " : "── "
            let rule = String(repeating: "─", count: max(0, min(width + 2, layout.width) - number.count))
            try output.line(layout.style.dim(number + rule))
            for shape in values {
                let lines = LabelledText.lines(shape.title, shape.cells[row], labelWidth: width, layout)
                for line in lines { try output.line(line) }
            }
        }
    }
}
