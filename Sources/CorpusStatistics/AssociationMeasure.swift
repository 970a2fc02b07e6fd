/// A measure of how strongly the row and the column of a table attract each other.
///
/// Scores of different measures do not compare; within one measure, larger is stronger (for `logLikelihood`
/// and `chiSquared` in either direction, see ``ContingencyTable/isAttraction``). The formulas are collected
/// in S. Evert, Corpora and Collocations (2008); each case names its own source.
public enum AssociationMeasure: String, CaseIterable, Sendable {
    /// G² over four cells, at least 0 (Dunning 1993).
    case logLikelihood
    /// Pearson's X², at least 0 (Manning and Schütze 1999, 5.3.3); missing where a margin is empty or full.
    case chiSquared
    /// 14 + log₂ Dice, at most 14, independent of corpus size (P. Rychlý, A Lexicographer-Friendly
    /// Association Score, 2008); missing where the two never meet.
    case logDice
    /// 2·O₁₁ / (R₁ + C₁), 0 to 1 (L. Dice, 1945); missing where neither occurs.
    case dice
    /// Pointwise mutual information log₂(O / E) in bits (K. Church and P. Hanks, 1990); missing where they
    /// never meet.
    case mutualInformation
    /// log₂(O³ / E), which favours rare pairs less (B. Daille, 1994); missing where they never meet.
    case mutualInformationCubed
    /// (O - E) / √O (K. Church, W. Gale, P. Hanks and D. Hindle, 1991); missing where they never meet.
    case tScore
    /// (O - E) / √E (Evert 2008; G. Berry-Rogghe, 1973, divides by √(E(1-p)) instead); missing where E is 0.
    case zScore
    /// log₂ of the column's rate inside the row over its rate outside (A. Hardie, 2014); an empty cell counts
    /// as 0.5; missing where the column is empty or the row is empty or everything.
    case logRatio
    /// P(column | row) - P(column | not row), -1 to 1 (N. Ellis, 2006; S. Gries, 2013); missing as `logRatio`
    /// for rows.
    case deltaPColumnGivenRow
    /// P(row | column) - P(row | not column), -1 to 1 (Gries 2013); missing where the column is empty or
    /// everything.
    case deltaPRowGivenColumn
    /// The smaller of O / R₁ and O / C₁, 0 to 1 (T. Pedersen and R. Bruce, 1996); missing where one never
    /// occurs.
    case minimumSensitivity

    /// The score of a table, or nil where the measure is not defined for it; never a NaN or an infinity.
    public func score(_ table: ContingencyTable) -> Double? {
        switch self {
        case .logLikelihood: table.logLikelihood
        case .chiSquared: table.chiSquared
        case .logDice: table.logDice
        case .dice: table.dice
        case .mutualInformation: table.mutualInformation
        case .mutualInformationCubed: table.mutualInformationCubed
        case .tScore: table.tScore
        case .zScore: table.zScore
        case .logRatio: table.logRatio
        case .deltaPColumnGivenRow: table.deltaPColumnGivenRow
        case .deltaPRowGivenColumn: table.deltaPRowGivenColumn
        case .minimumSensitivity: table.minimumSensitivity
        }
    }
}
