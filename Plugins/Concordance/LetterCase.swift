public import StageKit

/// How the words of a pattern are compared with those of the text.
public enum LetterCase: String, Sendable, CaseIterable, OptionChoice {
    /// By matching folds: `harbour` finds `Harbour`, `us` does not find `US`.
    case fold
    /// As written.
    case exact
}
