import Glibc

// The formulas behind `AssociationMeasure`, whose cases name sources, ranges and what an empty cell gives.

extension ContingencyTable {
    var dice: Double? { quotient(2 * joint, row + column) }

    var logDice: Double? {
        guard joint > 0, let dice else { return nil }
        return 14 + log2(dice)
    }

    var mutualInformation: Double? { joint > 0 ? log2(Double(joint) / expected) : nil }

    /// Information of the pair and twice that of its frequency: log₂(O³ / E) without the overflow of O³.
    var mutualInformationCubed: Double? { mutualInformation.map { $0 + 2 * log2(Double(joint)) } }

    var tScore: Double? { joint > 0 ? deviation / Double(joint).squareRoot() : nil }

    var zScore: Double? { expected > 0 ? deviation / expected.squareRoot() : nil }

    var logRatio: Double? {
        KeynessCounts(
            targetFrequency: joint,
            targetTokens: row,
            referenceFrequency: columnOnly,
            referenceTokens: total - row
        )?.logRatio?.value
    }

    var deltaPColumnGivenRow: Double? {
        difference(quotient(joint, row), quotient(columnOnly, total - row))
    }

    var deltaPRowGivenColumn: Double? {
        difference(quotient(joint, column), quotient(rowOnly, total - column))
    }

    var minimumSensitivity: Double? {
        row > 0 && column > 0 ? quotient(joint, max(row, column)) : nil
    }
}

private func quotient(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
}

private func difference(_ left: Double?, _ right: Double?) -> Double? {
    guard let left, let right else { return nil }
    return left - right
}
