/// A stage whose rows are to stand in the order of some of its own columns, as the stage `sort` compares them.
///
/// The stage itself gives its rows as it finds them; the runtime sorts.
public protocol RowOrdering: Stage {
    /// The names of the columns, the first one first; none where the rows stay as they are.
    var order: [String] { get }
}
