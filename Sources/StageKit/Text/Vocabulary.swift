/// The distinct forms and folds of a snapshot, numbered in the order of their bytes.
///
/// Immutable once made; ids belong to one snapshot and mean nothing in another.
public final class Vocabulary: Sendable {
    /// Exact forms of tokens.
    public let forms: StringColumn
    /// Matching folds of words.
    public let folds: StringColumn

    /// Takes columns whose entries are distinct and sorted bytewise.
    public init(forms: StringColumn, folds: StringColumn) {
        self.forms = forms
        self.folds = folds
    }
}
