/// What a stretch of a line is, for its colour.
public enum LineStyle: Sendable, Equatable {
    /// Nothing special.
    case plain
    /// The prompt.
    case prompt
    /// A source, a stage or a word of the language.
    case keyword
    /// A column.
    case column
    /// A text in quotation marks.
    case text
    /// A number, a date, a length of time.
    case number
    /// A comment.
    case comment
    /// What does not check.
    case wrong
    /// What is not typed but could be.
    case ghost
    /// A row below the line.
    case aside
    /// The row of a menu that is chosen.
    case chosen

    /// The parameters of "select graphic rendition" (ECMA-48); without colour only weight and underline are left.
    func codes(inColour: Bool) -> String {
        switch self {
        case .plain: ""
        case .prompt: inColour ? "1;36" : "1"
        case .keyword: inColour ? "36" : ""
        case .column: inColour ? "34" : ""
        case .text: inColour ? "32" : ""
        case .number: inColour ? "35" : ""
        case .comment, .ghost, .aside: "2"
        case .wrong: inColour ? "4;31" : "4"
        case .chosen: "7"
        }
    }
}

/// A stretch of a line, in Unicode scalars, and what it is.
public struct StyledRange: Sendable, Equatable {
    /// Where it stands.
    public var range: Range<Int>
    /// What it is.
    public var style: LineStyle

    /// Styles a stretch.
    public init(_ range: Range<Int>, _ style: LineStyle) {
        self.range = range
        self.style = style
    }
}
