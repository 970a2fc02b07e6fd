internal import Synchronization

/// The distinct forms and folds of a snapshot, numbered in the order of their bytes.
///
/// Immutable once made; ids belong to one snapshot and mean nothing in another.
public final class Vocabulary: Sendable {
    /// Exact forms of tokens.
    ///
    /// Made when they are first asked for; later that costs a lock.
    public var forms: SortedStrings {
        madeForms.withLock { made in
            if let made { return made }
            let forms = makeForms()
            made = forms
            return forms
        }
    }
    /// Matching folds of words.
    public let folds: SortedStrings
    private let madeForms = Mutex<SortedStrings?>(nil)
    private let makeForms: @Sendable () -> SortedStrings

    /// Copies columns whose entries are distinct and sorted bytewise.
    public convenience init(forms: StringColumn, folds: StringColumn) {
        let forms = SortedStrings(forms)
        self.init(folds: SortedStrings(folds)) { forms }
    }

    /// Takes the folds, and what makes the forms when they are first asked for.
    public init(folds: SortedStrings, makeForms: @escaping @Sendable () -> SortedStrings) {
        self.folds = folds
        self.makeForms = makeForms
    }
}
