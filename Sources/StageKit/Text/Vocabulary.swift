/// The distinct forms and folds of a snapshot, numbered in the order of their bytes.
///
/// Immutable once made; ids belong to one snapshot and mean nothing in another.
public final class Vocabulary: Sendable {
    /// Exact forms of tokens.
    public let forms: SortedStrings
    /// Matching folds of words.
    public let folds: SortedStrings

    /// Takes both as they lie.
    public init(forms: SortedStrings, folds: SortedStrings) {
        self.forms = forms
        self.folds = folds
    }

    /// Copies columns whose entries are distinct and sorted bytewise.
    public convenience init(forms: StringColumn, folds: StringColumn) {
        self.init(forms: SortedStrings(forms), folds: SortedStrings(folds))
    }
}
