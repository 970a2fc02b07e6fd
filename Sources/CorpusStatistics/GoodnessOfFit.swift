import Glibc

extension ContingencyTable {
    /// The log-likelihood ratio G² over all four cells: 2 · Σ O · ln(O / E), at least 0, without a unit.
    ///
    /// T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence (1993). An empty cell adds
    /// 0. It says nothing of direction: see ``ContingencyTable/deviation``. Each term rounds, so a value is good to about
    /// total · 2⁻⁵¹: values far below 1 carry few digits in large corpora, those that matter carry all.
    public var logLikelihood: Double {
        let sum =
            informationTerm(joint, expectedCell(row, column))
            + informationTerm(columnOnly, expectedCell(total - row, column))
            + informationTerm(rowOnly, expectedCell(row, total - column))
            + informationTerm(neither, expectedCell(total - row, total - column))
        return max(0, 2 * sum)
    }

    /// Pearson's X² over four cells, no continuity correction; nil where a whole row or column is empty.
    ///
    /// N · (O₁₁O₂₂ - O₁₂O₂₁)² / (R₁ R₂ C₁ C₂): C. Manning and H. Schütze, Foundations of Statistical Natural
    /// Language Processing (1999), 5.3.3. The difference of products is exact.
    public var chiSquared: Double? {
        let rows = Double(row) * Double(total - row)
        let columns = Double(column) * Double(total - column)
        guard rows > 0, columns > 0 else { return nil }
        let difference = Double(determinant)
        return Double(total) * (difference / rows) * (difference / columns)
    }
}

/// O · ln(O / E), and its limit 0 where nothing was observed.
func informationTerm(_ observed: Int, _ expected: Double) -> Double {
    observed == 0 ? 0 : Double(observed) * log(Double(observed) / expected)
}
