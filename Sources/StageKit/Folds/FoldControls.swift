/// The options that every fold over text has.
public struct FoldControls: Sendable {
    /// What is counted once.
    public enum Weight: String, Sendable, CaseIterable, OptionChoice {
        /// Every article.
        case article
        /// Of each near-copy cluster the longest copy.
        case cluster
        /// Of each near-copy cluster the longest copy in each outlet.
        case outlet
    }

    /// What is done with tokens that several rows cover.
    public enum Overlap: String, Sendable, CaseIterable, OptionChoice {
        /// They count once.
        case once
        /// They count for each row.
        case count
    }

    /// The options as declarations, for a fold whose default weight is `weight`.
    public static func options(weight: Weight) -> [OptionDeclaration] {
        [
            OptionDeclaration(
                name: "per",
                type: .expression,
                help: "run once for each value of this column",
                defaultText: nil,
                bounds: nil,
                isPositional: false,
                isRequired: false
            ),
            OptionDeclaration(
                name: "weight",
                type: Weight.optionType,
                help: "what counts once: every article, or one near copy",
                defaultText: weight.rawValue,
                bounds: nil,
                isPositional: false,
                isRequired: false
            ),
            OptionDeclaration(
                name: "overlap",
                type: Overlap.optionType,
                help: "how tokens that several rows cover are counted",
                defaultText: Overlap.once.rawValue,
                bounds: nil,
                isPositional: false,
                isRequired: false
            ),
        ]
    }
}
