/// What kind of stage a new one is.
public enum NewStageShape: String, Sendable, CaseIterable {
    /// The rows of one article to rows.
    case map
    /// Rows to keys with values, and those to rows.
    case fold
    /// A whole table to a table.
    case table
}

/// What a new stage is written in.
public enum StageLanguage: String, Sendable, CaseIterable {
    /// A module that is compiled and loaded.
    case swift
    /// A program that speaks the line protocol.
    case python
}
