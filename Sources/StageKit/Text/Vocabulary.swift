internal import Synchronization

/// The distinct forms and folds of a snapshot, numbered in the order of their bytes.
///
/// Immutable once made; ids belong to one snapshot and mean nothing in another.
public final class Vocabulary: Sendable {
    /// Exact forms of tokens.
    ///
    /// Made when they are first asked for; later that costs a lock.
    public var forms: StringColumn {
        madeForms.withLock { made in
            if let made { return made }
            let forms = makeForms()
            made = forms
            return forms
        }
    }
    /// Matching folds of words.
    public let folds: StringColumn
    private let madeForms = Mutex<StringColumn?>(nil)
    private let makeForms: @Sendable () -> StringColumn

    /// Takes columns whose entries are distinct and sorted bytewise.
    public convenience init(forms: StringColumn, folds: StringColumn) {
        self.init(folds: folds) { forms }
    }

    /// Takes a column, and what makes the one of forms when they are first asked for.
    public init(folds: StringColumn, makeForms: @escaping @Sendable () -> StringColumn) {
        self.folds = folds
        self.makeForms = makeForms
    }
}
