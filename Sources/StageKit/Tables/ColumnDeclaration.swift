/// What a column is called, holds and means, and when it is there.
public struct ColumnDeclaration: Sendable, Equatable {
    /// A condition over a stage's options on which a column is there.
    public enum Condition: Sendable, Equatable {
        /// The option was given, or has a default.
        case given(String)
        /// The option has this value, as it is written in a pipeline.
        case equals(String, String)
    }

    /// The name, in snake_case.
    public var name: String
    /// What its values are.
    public var type: ColumnType
    /// What it tells, for help: a phrase without a full stop.
    public var meaning: String
    /// The unit of a number, or nil.
    public var unit: String?
    /// The values it can have, when they are few and fixed; they can be written without quotes.
    public var values: [String]
    /// When it is there; nil is always.
    public var condition: Condition?
    /// Shown only if selected.
    public var isHidden: Bool
    /// The layer that is computed for it when it is wanted, or nil.
    public var layer: LayerKind?

    /// Declares a column.
    public init(
        _ name: String,
        _ type: ColumnType,
        _ meaning: String,
        unit: String? = nil,
        values: [String] = [],
        when condition: Condition? = nil,
        hidden isHidden: Bool = false,
        layer: LayerKind? = nil
    ) {
        self.name = name
        self.type = type
        self.meaning = meaning
        self.unit = unit
        self.values = values
        self.condition = condition
        self.isHidden = isHidden
        self.layer = layer
    }
}
