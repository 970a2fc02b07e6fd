/// A stage as what its shape makes of it; exactly one of the protocols of shapes is a stage's.
///
/// A stage gives its shape itself, by way of that protocol. Asking the language whether a value conforms to a
/// protocol is a search through all conformances of the program, which takes longer than many a pipeline.
public enum StageShape {
    /// The rows of one article into rows.
    case map(any MapStage)
    /// A row into rows.
    case row(any RowStage)
    /// Keys and values of articles into rows.
    case fold(any FoldStage)
    /// Keys and values of rows into rows.
    case rowFold(any RowFoldStage)
    /// Whole tables into a table.
    case table(any TableStage)

    /// True for maps and folds over text, which are handed articles.
    public var readsText: Bool {
        switch self {
        case .map, .fold: true
        case .row, .rowFold, .table: false
        }
    }
}

extension Stage {
    /// The shape of the stages of this type; makes one.
    public static var shape: StageShape { Self().shape }
}

extension MapStage {
    /// A map.
    public var shape: StageShape { .map(self) }
}

extension RowStage {
    /// A map over rows.
    public var shape: StageShape { .row(self) }
}

extension FoldStage {
    /// A fold over text.
    public var shape: StageShape { .fold(self) }
}

extension RowFoldStage {
    /// A fold over rows.
    public var shape: StageShape { .rowFold(self) }
}

extension TableStage {
    /// A stage of whole tables.
    public var shape: StageShape { .table(self) }
}
