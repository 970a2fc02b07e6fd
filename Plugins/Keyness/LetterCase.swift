public import StageKit

/// Under which form words are counted.
public enum LetterCase: String, Sendable, CaseIterable, OptionChoice {
    /// The matching fold: `Harbour` and `harbour` are one, `US` and `us` two.
    case fold
    /// As written.
    case exact
}
