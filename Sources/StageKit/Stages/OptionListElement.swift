/// What an option that is a list can hold.
public protocol OptionListElement: Sendable {
    /// The kind of value a pipeline gives for a list of these.
    static var listType: OptionType { get }
    /// Takes a checked value; nil when it is of another kind.
    static func list(_ option: OptionValue) -> [Self]?
    /// The list as it would be written, or nil for an empty one.
    static func text(_ list: [Self]) -> String?
}

extension OptionListElement {
    /// Lists of expressions have no written default.
    public static func text(_ list: [Self]) -> String? { nil }
}

extension String: OptionListElement {
    /// The kind of value a pipeline gives for a list of these.
    public static var listType: OptionType { .texts }
    /// Takes a checked value; nil when it is of another kind.
    public static func list(_ option: OptionValue) -> [String]? {
        switch option {
        case .texts(let values): values
        case .text(let value): [value]
        default: nil
        }
    }
    /// The list as it is written in a pipeline.
    public static func text(_ list: [String]) -> String? { list.isEmpty ? nil : list.joined(separator: ",") }
}

extension NamedExpression: OptionListElement {
    /// The kind of value a pipeline gives for a list of these.
    public static var listType: OptionType { .expressions }
    /// Takes a checked value; nil when it is of another kind.
    public static func list(_ option: OptionValue) -> [NamedExpression]? {
        if case .expressions(let values) = option { values } else { nil }
    }
}

extension SortKey: OptionListElement {
    /// The kind of value a pipeline gives for a list of these.
    public static var listType: OptionType { .sortKeys }
    /// Takes a checked value; nil when it is of another kind.
    public static func list(_ option: OptionValue) -> [SortKey]? {
        if case .sortKeys(let values) = option { values } else { nil }
    }
}

extension AggregateCall: OptionListElement {
    /// The kind of value a pipeline gives for a list of these.
    public static var listType: OptionType { .aggregates }
    /// Takes a checked value; nil when it is of another kind.
    public static func list(_ option: OptionValue) -> [AggregateCall]? {
        if case .aggregates(let values) = option { values } else { nil }
    }
}

/// A new name for a column.
public struct Renaming: OptionListElement {
    /// The name it gets.
    public var new: String
    /// The name it has.
    public var old: String

    /// Renames `old` to `new`.
    public init(new: String, old: String) {
        self.new = new
        self.old = old
    }

    /// The kind of value a pipeline gives for a list of these.
    public static var listType: OptionType { .names }
    /// Takes a checked value; nil when it is of another kind.
    public static func list(_ option: OptionValue) -> [Renaming]? {
        if case .names(let values) = option { values.map { Renaming(new: $0.new, old: $0.old) } } else { nil }
    }
}
