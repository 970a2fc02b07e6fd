public import StageKit

/// Keeps the first rows.
public struct Take: TableStage, FirstRowsKeeping {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "take",
        "keeps the first rows",
        synonyms: ["head", "first", "limit"],
        input: .rows,
        output: .computed,
        examples: [.init("articles | take 5", "the first five in corpus order")]
    )

    /// How many rows are kept.
    @Option("how many rows", bounds: 0...1e9, positional: true) public var rows: Int

    /// Makes a stage whose number of rows is yet to be set.
    public init() {}

    /// No column is looked at.
    public var needs: Needs { Needs() }

    /// The input's.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) -> Schema { input }

    /// The first rows.
    public func table(of input: Table, _ run: Run) -> Table {
        input.rowCount <= rows ? input : input.taking(Array(0..<rows))
    }
}
