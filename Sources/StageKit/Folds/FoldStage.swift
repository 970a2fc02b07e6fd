/// A stage that sums up: it emits keys with values, the kit combines them, and it makes rows of the result.
///
/// Every fold over text has the options `per=`, `weight=` and `overlap=` beside its own; the runtime carries
/// them out (``FoldControls``).
public protocol FoldStage: Stage {
    /// What its keys and values look like, given its options and the columns wanted.
    func layout(_ run: Run) -> FoldLayout
    /// Makes what emits: one a thread.
    func makeWorker(_ run: Run) throws -> any FoldWorker
    /// Turns the combined result into rows, in the order in which they are to stand. `groups` has the keys
    /// in order.
    func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) throws
    /// The keys that rows are made of; nil for all. Only numbers whose values are all summed are ever left out,
    /// so `rows(of:_:into:)` is to filter them still.
    func selection(_ run: Run) -> FoldSelection?
    /// What one near-copy cluster counts for unless told.
    static var defaultWeight: FoldControls.Weight { get }
    /// The name of the option whose pipeline gives a second set of places, or nil; when the option is left
    /// out, the second set is all main parts but the input's and their clusters'.
    static var referenceOption: String? { get }
}

extension FoldStage {
    /// All keys unless a stage says otherwise.
    public func selection(_ run: Run) -> FoldSelection? { nil }
    /// Every article counts unless a stage says otherwise.
    public static var defaultWeight: FoldControls.Weight { .article }
    /// One input unless a stage says otherwise.
    public static var referenceOption: String? { nil }
}

/// Which of a fold's two inputs an article is read for.
public enum FoldSide: Sendable {
    /// The rows before the bar.
    case target
    /// The rows of the reference.
    case reference
}

/// Emits a fold's keys, an article at a time.
public protocol FoldWorker {
    /// Emits what `article` holds in `tokens`: disjoint ranges in order, each token counted once (with
    /// `overlap=count` the same tokens may come again in another range).
    mutating func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) throws
}

/// A fold over rows, whatever they are: `group`, `count`, `unique`.
public protocol RowFoldStage: Stage {
    /// The output's schema for an input of schema `input`. Pure, under 0.1 ms.
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema
    /// What its keys and values look like for an input of schema `input`.
    func layout(_ input: Schema) -> FoldLayout
    /// Emits the rows of a batch of consecutive rows, the first of which is row `first` of the input.
    func add(_ batch: Table, first: Int, to table: FoldTable, _ run: Run) throws
    /// Makes the output table; `input` is there for what the keys point to.
    func table(of groups: SortedRun, input: Table, _ run: Run) throws -> Table
}
