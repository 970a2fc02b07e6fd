/// Four counts of two events over one set of observations, held as their margins.
///
/// For collocations an observation is a token of the windows' corpus, the row is the node and the column the
/// collocate; for bigrams the row is the first word and the column the second; for keyness the row is the
/// target and the column the word. `total` is the number of observations: for bigrams by custom the number of
/// tokens and not the one fewer of bigrams, so that the margins are the frequencies of the words.
///
///                 column      not column
///     row         joint       rowOnly      row
///     not row     columnOnly  neither      total - row
///                 column      total - column
///
/// Notation of S. Evert, The Statistics of Word Cooccurrences (2005), chapter 2.
public struct ContingencyTable: Sendable, Hashable {
    /// Observations in both the row and the column (O₁₁).
    public let joint: Int
    /// Observations in the row (R₁).
    public let row: Int
    /// Observations in the column (C₁).
    public let column: Int
    /// All observations (N).
    public let total: Int

    /// Nil where the counts contradict each other: a cell of the table would be negative, or there is no
    /// observation.
    public init?(joint: Int, row: Int, column: Int, total: Int) {
        guard total > 0, joint >= 0, row >= joint, column >= joint, row <= total, column <= total,
            total - row >= column - joint
        else { return nil }
        self.joint = joint
        self.row = row
        self.column = column
        self.total = total
    }

    /// Observations in the row but not the column (O₁₂).
    public var rowOnly: Int { row - joint }
    /// Observations in the column but not the row (O₂₁).
    public var columnOnly: Int { column - joint }
    /// Observations in neither (O₂₂).
    public var neither: Int { total - row - columnOnly }

    /// What `joint` would be if row and column were independent (E₁₁): row · column / total.
    public var expected: Double { expectedCell(row, column) }

    /// Observed less expected joint count, from the exact integer difference, so that it is 0 at
    /// independence.
    public var deviation: Double { Double(determinant) / Double(total) }

    /// O₁₁·O₂₂ - O₁₂·O₂₁, which equals N·O₁₁ - R₁·C₁.
    var determinant: Int128 { Int128(total) * Int128(joint) - Int128(row) * Int128(column) }

    func expectedCell(_ rowMargin: Int, _ columnMargin: Int) -> Double {
        Double(rowMargin) * Double(columnMargin) / Double(total)
    }
}
