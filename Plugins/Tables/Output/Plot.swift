public import StageKit

/// Asks for the table to be drawn; the rows stay as they are.
public struct Plot: TableStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "plot",
        "draws the table as a chart",
        synonyms: ["chart", "graph", "draw", "histogram", "sparkline"],
        input: .rows,
        output: .computed,
        examples: [
            .init("articles | group outlet | plot bars", "articles of each outlet"),
            .init("articles | group month(date), outlet | plot heat", "months against outlets"),
            .init(
                "articles | trend \"levy\" split=outlet | plot spark",
                "a sparkline an outlet, in a column"
            ),
        ]
    )

    @Option("bars, line, spark or heat", positional: true) var kind = DrawingHint.Kind.bars
    @Option("column of labels; the first that is no number unless told", type: .columns) var x: [String] = []
    @Option("column of numbers, of a heat map the second column of labels", type: .columns) var y: [String] =
        []
    @Option(
        "a line, a sparkline or bars for each value of this column; the label beside x unless told",
        type: .columns
    )
    var series: [String] = []

    /// Makes a stage that draws bars.
    public init() {}

    /// One column each.
    public func validate() throws {
        if x.count > 1 || y.count > 1 || series.count > 1 {
            throw Failure("plot-columns", "plot takes one column for x, one for y and one for series")
        }
    }

    /// The input's, when it has the columns to be drawn.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        _ = try hint(input)
        return input
    }

    /// The input with a hint.
    public func table(of input: Table, _ run: Run) throws -> Table {
        var result = input
        result.drawing = try hint(input.schema)
        return result
    }

    private func hint(_ input: Schema) throws -> DrawingHint {
        let labels = input.columns.filter { !$0.type.isNumber }.map(\.name)
        let numbers = input.columns.filter(\.type.isNumber).map(\.name)
        let ranked = numbers.first { $0 == input.rank } ?? numbers.first
        let label = x.first ?? axis(labels, input) ?? numbers.first
        let second = kind == .heat ? y.first ?? labels.first { $0 != label } : y.first ?? ranked
        guard let label, let second, let number = kind == .heat ? ranked : second else {
            throw Failure(
                "nothing-to-plot",
                "plot \(kind.rawValue) finds no columns to draw",
                hint: kind == .heat
                    ? "It needs two columns of labels and one of numbers."
                    : "It needs a column of numbers; count something first, as group does."
            )
        }
        let series = kind == .heat ? nil : series.first ?? neighbour(of: label, input)
        for name in [label, second] + (series.map { [$0] } ?? []) where input.index(name) == nil {
            throw Failure(
                "unknown-column",
                "there is no column '\(name)' to plot",
                hint: "There are: \(input.columns.map(\.name).joined(separator: ", "))."
            )
        }
        guard let type = input.column(number)?.type, type.isNumber else {
            throw Failure("plot-columns", "'\(number)' holds no numbers to plot")
        }
        return DrawingHint(kind, x: label, y: second, shade: kind == .heat ? number : nil, series: series)
    }

    /// The column of labels that goes along the axis: of a heat map's two the dates, else the first.
    private func axis(_ labels: [String], _ input: Schema) -> String? {
        let dates = labels.prefix(2).filter { input.column($0)?.type == .date }
        return kind == .heat && y.isEmpty && dates.count == 1 ? dates[0] : labels.first { $0 != y.first }
    }

    /// The column of labels right after `label`, as a table has that was counted by two keys.
    private func neighbour(of label: String, _ input: Schema) -> String? {
        guard let next = input.index(label).map({ $0 + 1 }), input.columns.indices.contains(next) else {
            return nil
        }
        return input.columns[next].type == .text ? input.columns[next].name : nil
    }
}

extension ColumnType {
    /// True for what can be measured.
    fileprivate var isNumber: Bool { self == .integer || self == .real }
}
