/// How a table is to be drawn; the renderer does it.
public struct DrawingHint: Sendable, Equatable {
    /// The kind of chart.
    public enum Kind: String, Sendable, CaseIterable, OptionChoice {
        /// A bar a row.
        case bars
        /// A line over the rows.
        case line
        /// A line of one character's height, or one for each value of a column.
        case spark
        /// A field of shades, one for each value of `x` with each value of `y`.
        case heat
    }

    /// The kind of chart.
    public var kind: Kind
    /// The column along the axis, or of labels.
    public var x: String
    /// The column of numbers; of a heat map the second column of labels.
    public var y: String

    /// The column of numbers that shade a heat map; nil for other charts.
    public var shade: String?
    /// The column whose values have a sparkline each; nil for a single one, and for other charts.
    public var series: String?

    /// Describes a chart of columns that the table has.
    public init(_ kind: Kind, x: String, y: String, shade: String? = nil, series: String? = nil) {
        self.kind = kind
        self.x = x
        self.y = y
        self.shade = shade
        self.series = series
    }
}
