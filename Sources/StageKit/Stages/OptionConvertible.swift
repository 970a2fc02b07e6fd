/// A Swift type that an ``Option`` can have.
public protocol OptionConvertible: Sendable {
    /// The kind of value a pipeline gives for it.
    static var optionType: OptionType { get }
    /// Takes a checked value; nil when it is of another kind.
    init?(option: OptionValue)
    /// The value as it would be written in a pipeline; nil for absence.
    var optionText: String? { get }
}

extension Int: OptionConvertible {
    /// The kind of value a pipeline gives for it.
    public static var optionType: OptionType { .integer }
    /// Takes a checked value; nil when it is of another kind.
    public init?(option: OptionValue) {
        guard case .integer(let value) = option else { return nil }
        self = value
    }
    /// The value as it is written in a pipeline.
    public var optionText: String? { String(self) }
}

extension Double: OptionConvertible {
    /// The kind of value a pipeline gives for it.
    public static var optionType: OptionType { .real }
    /// Takes a checked value; nil when it is of another kind.
    public init?(option: OptionValue) {
        switch option {
        case .real(let value): self = value
        case .integer(let value): self = Double(value)
        default: return nil
        }
    }
    /// The value as it is written in a pipeline.
    public var optionText: String? { NumberText.plain(self) }
}

extension Bool: OptionConvertible {
    /// The kind of value a pipeline gives for it.
    public static var optionType: OptionType { .boolean }
    /// Takes a checked value; nil when it is of another kind.
    public init?(option: OptionValue) {
        guard case .boolean(let value) = option else { return nil }
        self = value
    }
    /// The value as it is written in a pipeline.
    public var optionText: String? { self ? "true" : "false" }
}

extension String: OptionConvertible {
    /// The kind of value a pipeline gives for it.
    public static var optionType: OptionType { .text }
    /// Takes a checked value; nil when it is of another kind.
    public init?(option: OptionValue) {
        guard case .text(let value) = option else { return nil }
        self = value
    }
    /// The value as it is written in a pipeline.
    public var optionText: String? { self }
}

extension ClosedRange: OptionConvertible where Bound == Int {
    /// The kind of value a pipeline gives for it.
    public static var optionType: OptionType { .range }
    /// Takes a checked value; nil when it is of another kind.
    public init?(option: OptionValue) {
        switch option {
        case .range(let value): self = value
        case .integer(let value): self = value...value
        default: return nil
        }
    }
    /// The value as it is written in a pipeline.
    public var optionText: String? {
        lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)..\(upperBound)"
    }
}

extension Optional: OptionConvertible where Wrapped: OptionConvertible {
    /// The kind of value a pipeline gives for it.
    public static var optionType: OptionType { Wrapped.optionType }
    /// Takes a checked value; nil when it is of another kind.
    public init?(option: OptionValue) {
        guard let value = Wrapped(option: option) else { return nil }
        self = .some(value)
    }
    /// The value as it is written in a pipeline.
    public var optionText: String? { flatMap { $0.optionText } }
}

extension Array: OptionConvertible where Element: OptionListElement {
    /// The kind of value a pipeline gives for it.
    public static var optionType: OptionType { Element.listType }
    /// Takes a checked value; nil when it is of another kind.
    public init?(option: OptionValue) {
        guard let values = Element.list(option) else { return nil }
        self = values
    }
    /// The value as it is written in a pipeline.
    public var optionText: String? { Element.text(self) }
}

extension Expression: OptionConvertible {
    /// The kind of value a pipeline gives for it.
    public static var optionType: OptionType { .expression }
    /// Takes a checked value; nil when it is of another kind.
    public init?(option: OptionValue) {
        guard case .expression(let value) = option else { return nil }
        self = value
    }
    /// The value as it is written in a pipeline.
    public var optionText: String? { nil }
}

extension Plan: OptionConvertible {
    /// The kind of value a pipeline gives for it.
    public static var optionType: OptionType { .table }
    /// Takes a checked value; nil when it is of another kind.
    public init?(option: OptionValue) {
        guard case .table(let value) = option else { return nil }
        self = value
    }
    /// The value as it is written in a pipeline.
    public var optionText: String? { nil }
}

/// An enumeration of words that an ``Option`` can have: conform, and each raw value is a choice.
public protocol OptionChoice: OptionConvertible, CaseIterable, RawRepresentable where RawValue == String {}

extension OptionChoice {
    /// The kind of value a pipeline gives for it.
    ///
    /// No key path, which takes the run time some 50 microseconds to make.
    public static var optionType: OptionType { .choice(allCases.map { $0.rawValue }) }
    /// Takes a checked value; nil when it is of another kind.
    public init?(option: OptionValue) {
        guard case .text(let value) = option else { return nil }
        self.init(rawValue: value)
    }
    /// The value as it is written in a pipeline.
    public var optionText: String? { rawValue }
}
