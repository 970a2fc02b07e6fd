import StageKit

/// Aligned columns, fitted to the width of a terminal; what does not fit is told.
///
/// Where a table has the columns `before`, `node` and `after`, the words before the node end at it.
struct TerminalTable {
    struct Shape {
        var title: String
        var cells: [String]
        var isRight: Bool
        var side: ClippedText.Side
        /// A cut number or date would be read as another.
        var isWhole: Bool
        /// No row has a value.
        var isEmpty = false
    }

    /// What stands for a value that is not there.
    static let missing = "·"

    private let shown: ShownColumns
    let layout: TerminalLayout
    let rows: Int

    init(_ shown: ShownColumns, _ layout: TerminalLayout) {
        self.shown = shown
        self.layout = layout
        rows = min(shown.rowCount, layout.limit ?? .max)
    }

    func write(to output: OutputBuffer) throws {
        let (shapes, empty) = sparing(try shapes())
        guard !shapes.isEmpty else { return try output.line(layout.style.dim("no columns")) }
        let wishes = shapes.map(wish)
        let isTooWide = wishes.reduce(ColumnFit.gap * (wishes.count - 1)) { $0 + $1.natural } > layout.width
        // Of a concordance nobody wants to see all the words before and after.
        if isTooWide, !layout.isClipped, !isConcordance { return try writeRecords(shapes, to: output) }
        let widths =
            layout.isClipped || isTooWide
            ? ColumnFit.widths(wishes, in: layout.width, atLeast: layout.isNumbered ? 2 : 1)
            : wishes.map { max($0.natural, $0.title) }
        try line(shapes, widths, layout.style.bold, { $0.title }, to: output)
        try output.line(
            layout.style.dim(
                widths.map { String(repeating: "─", count: $0) }
                    .joined(separator: String(repeating: " ", count: ColumnFit.gap))
            )
        )
        for row in 0..<rows { try line(shapes, widths, { $0 }, { $0.cells[row] }, to: output) }
        if shown.columns.isEmpty, rows > 0, shown.table.schema.place == .one {
            try tell("the rows are places: 'select article, text' shows what is there", to: output)
        }
        if !empty.isEmpty { try tell("… empty: \(empty.joined(separator: ", "))", to: output) }
        try tellCuts(shapes.dropFirst(widths.count).map(\.title), cutTexts(shapes, widths), to: output)
    }

    /// Without the columns that have no value, named by title, where others would get too little room for them.
    private func sparing(_ shapes: [Shape]) -> (shown: [Shape], empty: [String]) {
        let wishes = shapes.map(wish)
        let widths = ColumnFit.widths(wishes, in: layout.width)
        let isTight = wishes.indices.contains {
            $0 >= widths.count || widths[$0] < min(wishes[$0].natural, ColumnFit.prose + 1)
        }
        guard layout.isClipped, isTight else { return (shapes, []) }
        return (shapes.filter { !$0.isEmpty }, shapes.filter(\.isEmpty).map(\.title))
    }

    private func shapes() throws -> [Shape] {
        var shapes = try shown.columns.indices.map(shape)
        if layout.isNumbered, rows > 0 {
            let numbers = (1...rows).map(String.init)
            shapes.insert(
                Shape(title: "#", cells: numbers, isRight: true, side: .end, isWhole: true),
                at: 0
            )
        }
        return shapes
    }

    private func shape(_ index: Int) throws -> Shape {
        let column = shown.columns[index]
        let endsAtNode = shown.names[index] == "before" && isConcordance
        return Shape(
            title: ClippedText.oneLine(shown.names[index]),
            cells: try cells(index),
            isRight: column.isNumeric || endsAtNode,
            side: endsAtNode ? .start : .end,
            isWhole: column.isNumeric || column.type == .date,
            isEmpty: rows > 0 && (0..<rows).allSatisfy { column.isMissing($0) }
        )
    }

    private var isConcordance: Bool {
        ["before", "node", "after"].allSatisfy { shown.names.contains($0) }
    }

    private func cells(_ index: Int) throws -> [String] {
        let column = shown.columns[index]
        if case .real(let values) = column.storage {
            let number = ShownNumber((0..<rows).lazy.filter { !column.isMissing($0) }.map { values[$0] })
            return (0..<rows).map { column.isMissing($0) ? TerminalTable.missing : number.text(values[$0]) }
        }
        return try (0..<rows).map { row in
            if row & 0xFFF == 0 { try layout.cancellation?.check() }
            return shown.string(index, row).map(ClippedText.oneLine) ?? TerminalTable.missing
        }
    }

    /// Numbers and dates are never cut short, text bears eight columns, and of a name five are to be seen.
    ///
    /// Without rows the names are all there is.
    private func wish(_ shape: Shape) -> ColumnFit.Wish {
        let sizes = shape.cells.filter { $0 != TerminalTable.missing }.map { DisplayWidth.of($0) }.sorted()
        let widest = max(sizes.last ?? 0, shape.cells.isEmpty ? 0 : 1)
        let median = sizes.isEmpty ? 0 : sizes[(sizes.count - 1) / 2]
        let title = DisplayWidth.of(shape.title)
        let natural = max(widest, rows == 0 ? title : min(title, ColumnFit.longTitle), 1)
        let least = rows == 0 ? natural : shape.isWhole ? max(widest, min(title, 5)) : min(natural, 8)
        return ColumnFit.Wish(
            natural: natural,
            least: least,
            title: title,
            median: median,
            isWhole: shape.isWhole,
            isOfWords: shape.cells.count { $0.count(where: { $0 == " " }) > 2 } * 2 > shape.cells.count
        )
    }

    private func line(
        _ shapes: [Shape],
        _ widths: [Int],
        _ style: (String) -> String,
        _ text: (Shape) -> String,
        to output: OutputBuffer
    ) throws {
        var line = ""
        for (shape, width) in zip(shapes, widths) {
            if !line.isEmpty { line += String(repeating: " ", count: ColumnFit.gap) }
            let clipped = ClippedText.fitting(text(shape), width, cutting: shape.side)
            line += ClippedText.padded(clipped, width, toRight: shape.isRight)
        }
        while line.last == " " { line.removeLast() }
        try output.line(style(line))
    }

    /// The columns whose texts were cut short.
    private func cutTexts(_ shapes: [Shape], _ widths: [Int]) -> [String] {
        // Everyone knows that a concordance shows a part of the text.
        if isConcordance { return [] }
        return zip(shapes, widths).compactMap { shape, width in
            shape.cells.contains { DisplayWidth.of($0) > width } ? shape.title : nil
        }
    }

    private func tellCuts(_ columns: [String], _ texts: [String], to output: OutputBuffer) throws {
        let hint = layout.isNumbered ? layout.showsAll.map { " (\($0) shows all)" } ?? "" : ""
        if rows < shown.rowCount {
            let hint = layout.showsAll.map { " (\($0) shows all)" } ?? ""
            let left = Count.of(shown.rowCount - rows, "more row")
            try tell("… \(left)\(hint)", to: output)
        }
        if !columns.isEmpty {
            let left = Count.of(columns.count, "more column")
            try tell("… \(left): \(columns.joined(separator: ", "))\(texts.isEmpty ? hint : "")", to: output)
        }
        if !texts.isEmpty {
            try tell("… cut to fit: \(texts.joined(separator: ", "))\(hint)", to: output)
        }
    }

    private func tell(_ note: String, to output: OutputBuffer) throws {
        for line in WrappedText.lines(note, layout.width) { try output.line(layout.style.dim(line)) }
    }
}
