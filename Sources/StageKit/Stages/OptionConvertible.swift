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
    public static var optionType: OptionType { .integer }
    public init?(option: OptionValue) {
        guard case .integer(let value) = option else { return nil }
        self = value
    }
    public var optionText: String? { String(self) }
}

extension Double: OptionConvertible {
    public static var optionType: OptionType { .real }
    public init?(option: OptionValue) {
        switch option {
        case .real(let value): self = value
        case .integer(let value): self = Double(value)
        default: return nil
        }
    }
    public var optionText: String? { NumberText.plain(self) }
}

extension Bool: OptionConvertible {
    public static var optionType: OptionType { .boolean }
    public init?(option: OptionValue) {
        guard case .boolean(let value) = option else { return nil }
        self = value
    }
    public var optionText: String? { self ? "true" : "false" }
}

extension String: OptionConvertible {
    public static var optionType: OptionType { .text }
    public init?(option: OptionValue) {
        guard case .text(let value) = option else { return nil }
        self = value
    }
    public var optionText: String? { self }
}

extension ClosedRange: OptionConvertible where Bound == Int {
    public static var optionType: OptionType { .range }
    public init?(option: OptionValue) {
        switch option {
        case .range(let value): self = value
        case .integer(let value): self = value...value
        default: return nil
        }
    }
    public var optionText: String? { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)..\(upperBound)" }
}

extension Optional: OptionConvertible where Wrapped: OptionConvertible {
    public static var optionType: OptionType { Wrapped.optionType }
    public init?(option: OptionValue) {
        guard let value = Wrapped(option: option) else { return nil }
        self = .some(value)
    }
    public var optionText: String? { flatMap { $0.optionText } }
}

extension Array: OptionConvertible where Element: OptionListElement {
    public static var optionType: OptionType { Element.listType }
    public init?(option: OptionValue) {
        guard let values = Element.list(option) else { return nil }
        self = values
    }
    public var optionText: String? { Element.text(self) }
}

extension Expression: OptionConvertible {
    public static var optionType: OptionType { .expression }
    public init?(option: OptionValue) {
        guard case .expression(let value) = option else { return nil }
        self = value
    }
    public var optionText: String? { nil }
}

extension Plan: OptionConvertible {
    public static var optionType: OptionType { .table }
    public init?(option: OptionValue) {
        guard case .table(let value) = option else { return nil }
        self = value
    }
    public var optionText: String? { nil }
}

/// An enumeration of words that an ``Option`` can have: conform, and each raw value is a choice.
public protocol OptionChoice: OptionConvertible, CaseIterable, RawRepresentable where RawValue == String {}

extension OptionChoice {
    public static var optionType: OptionType { .choice(allCases.map(\.rawValue)) }
    public init?(option: OptionValue) {
        guard case .text(let value) = option else { return nil }
        self.init(rawValue: value)
    }
    public var optionText: String? { rawValue }
}
