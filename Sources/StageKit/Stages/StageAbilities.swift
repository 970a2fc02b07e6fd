// What a stage can do beside its shape, each told by way of the protocol that says it.

extension Stage {
    /// The stage orders its rows by none of its columns, unless it is a ``RowOrdering``.
    public var ordering: (any RowOrdering)? { nil }
    /// The stage looks no pattern up, unless it is a ``WordSearch``.
    public var search: (any WordSearch)? { nil }
    /// The stage keeps no greatest values, unless it is a ``RankLimiting``.
    public var limiting: (any RankLimiting)? { nil }
    /// The stage chooses no rows by their numbers, unless it is a ``RowPicking``.
    public var picking: (any RowPicking)? { nil }
    /// The stage looks at more than how many rows there are, unless it is a ``RowCounting``.
    public var counting: (any RowCounting)? { nil }
    /// The stage does not keep every row, unless it is a ``RowPreserving``.
    public var preserving: (any RowPreserving)? { nil }
}

extension RowOrdering {
    /// Itself.
    public var ordering: (any RowOrdering)? { self }
}

extension WordSearch {
    /// Itself.
    public var search: (any WordSearch)? { self }
}

extension RankLimiting {
    /// Itself.
    public var limiting: (any RankLimiting)? { self }
}

extension RowPicking {
    /// Itself.
    public var picking: (any RowPicking)? { self }
}

extension RowCounting {
    /// Itself.
    public var counting: (any RowCounting)? { self }
}

extension RowPreserving {
    /// Itself.
    public var preserving: (any RowPreserving)? { self }
}
