/// How words are told apart: the choice behind the option `case=`.
public enum LetterCase: String, Sendable, CaseIterable, OptionChoice {
    /// By matching folds: `Harbour` and `harbour` are one, `US` and `us` two.
    case fold
    /// As written.
    case exact
}
