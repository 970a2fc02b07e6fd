/// How many predictions are right and how many gold items are found, and the figures made of that.
package struct MatchCounts: Sendable, Equatable {
    /// Predictions that are right.
    package var right: Double = 0
    package var predicted = 0
    /// Gold items that are found; as many as are right where matching is one to one.
    package var found: Double = 0
    package var gold = 0

    package init() {}

    /// Counts of a one-to-one matching.
    package init(matched: Int, predicted: Int, gold: Int) {
        right = Double(matched)
        found = Double(matched)
        self.predicted = predicted
        self.gold = gold
    }

    /// 0 when nothing is predicted.
    package var precision: Double { predicted == 0 ? 0 : right / Double(predicted) }
    /// 0 when there is no gold item.
    package var recall: Double { gold == 0 ? 0 : found / Double(gold) }
    /// The harmonic mean of both.
    package var f1: Double {
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    package static func += (sum: inout MatchCounts, other: MatchCounts) {
        sum.right += other.right
        sum.predicted += other.predicted
        sum.found += other.found
        sum.gold += other.gold
    }
}
