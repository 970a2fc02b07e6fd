public import StageKit

/// Asks for the table to be written to a file; the rows go on.
public struct Save: TableStage {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "save",
        "writes the table to a file: .csv, .tsv, .jsonl or .md",
        synonyms: ["write", "export", "output", "download"],
        input: .rows,
        output: .computed,
        examples: [.init("articles | group outlet | save \"outlets.csv\"", "a table for a spreadsheet")]
    )

    @Option("path of the file; its ending tells the format", positional: true) var path: String

    /// Makes a stage whose path is yet to be set.
    public init() {}

    /// Refuses a path whose ending tells no format.
    public func validate() throws {
        guard WriteRequest.Format(path: path) == nil else { return }
        throw Failure(
            "save-format",
            "the name '\(path)' does not tell in what form to write",
            hint: "End it in .csv, .tsv, .jsonl or .md."
        )
    }

    /// The input's.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) -> Schema { input }

    /// The input with a request.
    public func table(of input: Table, _ run: Run) -> Table {
        var result = input
        result.writing = WriteRequest.Format(path: path).map { WriteRequest(path: path, format: $0) }
        return result
    }
}
