/// A file that a table is to be written to; the workbench does it.
public struct WriteRequest: Sendable, Equatable {
    /// How rows are written.
    public enum Format: String, Sendable, CaseIterable {
        /// Comma-separated values.
        case csv
        /// Tab-separated values.
        case tsv
        /// A JSON object a line.
        case jsonl
        /// A Markdown table.
        case markdown

        /// The format that a file's name tells, or nil.
        public init?(path: String) {
            guard let point = path.lastIndex(of: ".") else { return nil }
            switch path[path.index(after: point)...].lowercased() {
            case "csv": self = .csv
            case "tsv", "txt": self = .tsv
            case "jsonl", "ndjson": self = .jsonl
            case "md", "markdown": self = .markdown
            default: return nil
            }
        }
    }

    /// The path as it was given.
    public var path: String
    /// How rows are written.
    public var format: Format

    /// Asks for a file.
    public init(path: String, format: Format) {
        self.path = path
        self.format = format
    }
}
