public import StageKit

/// The forms a table can be written in.
public enum TableFormat: String, Sendable, CaseIterable {
    /// Aligned columns for a person to read, fitted to a width.
    case table
    /// RFC 4180: lines end in CR LF; a missing value is an empty cell, an empty text is `""`.
    case csv
    /// A row is a line: tab, line feed, carriage return and backslash in a value are written `\t \n \r \\`; a
    /// missing value is empty.
    case tsv
    /// A JSON object a line; a missing value is null. Rows with a place also have `article`, `start` and `end`,
    /// place columns `NAME_span`: Unicode scalars in the document.
    case jsonl
    /// A table in Markdown; a missing value is empty.
    case markdown

    /// Writes all rows of a table; only ``table`` heeds the layout, and the others alone have use for a team.
    public func write(
        _ table: Table,
        _ layout: TerminalLayout,
        to output: OutputBuffer,
        by team: RowTeam = .alone
    ) throws {
        switch self {
        case .table: try TerminalTable(ShownColumns(table), layout).write(to: output)
        case .csv: try team.write(table, to: output) { SeparatedValues(ShownColumns($0), .csv) }
        case .tsv: try team.write(table, to: output) { SeparatedValues(ShownColumns($0), .tsv) }
        case .jsonl: try team.write(table, to: output) { JSONLines(ShownColumns($0)) }
        case .markdown: try team.write(table, to: output) { MarkdownTable(ShownColumns($0)) }
        }
    }
}

/// How much room a terminal table has.
public struct TerminalLayout: Sendable {
    /// Columns of the terminal.
    public var width: Int
    /// The most rows shown; nil for all.
    public var limit: Int?
    /// Whether values are cut to make the columns fit; else rows may be wider than the terminal.
    public var isClipped = true
    /// Whether rows are numbered, from 1.
    public var isNumbered: Bool
    /// What shows all rows, for the line that tells of the cut; nil to say nothing of it.
    public var showsAll: String?
    /// Colours.
    public var style: Style
    /// Gives up the laying out of a long table.
    public var cancellation: Cancellation?

    /// Describes the room.
    public init(
        width: Int = 100,
        limit: Int? = 40,
        numbered isNumbered: Bool = false,
        showsAll: String? = nil,
        style: Style = .plain
    ) {
        self.width = width
        self.limit = limit
        self.isNumbered = isNumbered
        self.showsAll = showsAll
        self.style = style
    }
}
