public import StageKit

/// Keeps rows drawn at random without putting back, in their order.
///
/// Knuth's algorithm S over ``SplitMix64``: the same rows and seed give the same sample.
public struct Sample: TableStage, RowPicking {
    /// What it is called, takes and gives.
    public static let declaration = StageDeclaration(
        "sample",
        "keeps rows drawn at random",
        synonyms: ["random", "draw"],
        input: .rows,
        output: .computed,
        examples: [.init("articles | sample 5 seed=7", "five articles, the same every time")]
    )

    @Option("how many rows", bounds: 0...1e9, positional: true) var rows: Int
    @Option("another seed draws other rows") var seed = 1

    /// Makes a stage whose number of rows is yet to be set.
    public init() {}

    /// No column is looked at.
    public var needs: Needs { Needs() }

    /// The input's.
    public func schema(_ input: Schema, attributes: [ColumnDeclaration]) -> Schema { input }

    /// The numbers of the rows drawn.
    public func rows(of count: Int, _ run: Run) -> [Int] {
        run.notes.tell("seed \(seed)")
        var random = SplitMix64(seed: seed)
        var drawn: [Int] = []
        for row in 0..<count where random.next(below: count - row) < rows - drawn.count {
            drawn.append(row)
        }
        return drawn
    }

    /// The rows drawn.
    public func table(of input: Table, _ run: Run) -> Table { input.taking(rows(of: input.rowCount, run)) }
}
