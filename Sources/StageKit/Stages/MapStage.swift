/// A stage that turns the places of one article into rows; articles are independent of one another.
public protocol MapStage: Stage {
    /// Makes what does the work: one a thread, with memory of its own that it uses again.
    func makeWorker(_ run: Run) throws -> any MapWorker
}

/// Does a map stage's work, an article at a time.
public protocol MapWorker {
    /// Adds the rows of `article` that lie in `places`, in the order in which they are to stand.
    ///
    /// The whole article is there to be looked at; a row is kept only where it lies in a place, once for
    /// each (``Places/rows(holding:)``).
    mutating func rows(of article: Article, at places: Places, into output: inout Rows) throws
    /// Adds the rows it still owes, in order, after the last article of a batch; a worker that answers at once
    /// has none.
    mutating func finish(into output: inout Rows) throws
}

extension MapWorker {
    /// Nothing is owed unless a worker says so.
    public mutating func finish(into output: inout Rows) throws {}
}

/// A stage that turns rows into rows without looking across them, whatever they are.
public protocol RowStage: Stage {
    /// The output's schema for an input of schema `input`. Pure, under 0.1 ms.
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema
    /// The output for a batch of consecutive rows of the input; batches are independent of one another.
    func rows(of batch: Table, _ run: Run) throws -> Table
}

/// A stage that needs whole tables: its input's, and those of its options.
public protocol TableStage: Stage {
    /// The output's schema for an input of schema `input`. Pure, under 0.1 ms.
    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema
    /// The output.
    func table(of input: Table, _ run: Run) throws -> Table
}
