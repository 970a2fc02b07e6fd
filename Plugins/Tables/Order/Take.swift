public import StageKit

/// Keeps the first rows.
public struct Take: TableStage, RowPicking {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "take",
        "keeps the first rows",
        synonyms: ["head", "first", "limit"],
        input: .rows,
        output: .computed,
        examples: [.init("articles | take 5", "the first five in corpus order")]
    )

    @Option("how many rows", bounds: 0...1e9, positional: true) var rows: Int

    /// Makes a stage whose number of rows is yet to be set.
    public init() {}

    /// No column is looked at.
    public var needs: Needs { Needs() }

    /// The input's.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) -> Schema { input }

    /// The numbers of the first rows.
    public func rows(of count: Int, _ run: Run) -> [Int] { Array(0..<min(rows, count)) }

    /// The first rows.
    public func table(of input: Table, _ run: Run) -> Table {
        input.rowCount <= rows ? input : input.taking(Array(0..<rows))
    }
}
