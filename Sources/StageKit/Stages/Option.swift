/// An option of a stage, declared where it is read.
///
///     @Option("Fewest words", bounds: 1...500) var words = 30
///     @Option("Words to find", positional: true) var pattern: String
///
/// The option's name is the property's in snake_case. Values are set once a run, before any worker is made.
@propertyWrapper
public struct Option<Value: OptionConvertible>: Sendable, AnyOption {
    private let box: OptionBox<Value>
    private let help: String
    private let bounds: ClosedRange<Double>?
    private let isPositional: Bool
    private let type: OptionType

    /// The value given, or the default.
    ///
    /// Reading a required one before it is set is a programmer's mistake.
    public var wrappedValue: Value {
        guard let value = box.value else { preconditionFailure("an option was read before it was set") }
        return value
    }

    /// An option with a default.
    ///
    /// `type` is only needed where the Swift type leaves it open.
    public init(
        wrappedValue: Value,
        _ help: String,
        bounds: ClosedRange<Double>? = nil,
        positional isPositional: Bool = false,
        type: OptionType = Value.optionType
    ) {
        self.init(value: wrappedValue, help, bounds, isPositional, type)
    }

    /// An option that must be given.
    public init(
        _ help: String,
        bounds: ClosedRange<Double>? = nil,
        positional isPositional: Bool = false,
        type: OptionType = Value.optionType
    ) {
        self.init(value: nil, help, bounds, isPositional, type)
    }

    fileprivate init(
        value: Value?,
        _ help: String,
        _ bounds: ClosedRange<Double>?,
        _ isPositional: Bool,
        _ type: OptionType
    ) {
        box = OptionBox(value)
        self.help = help
        self.bounds = bounds
        self.isPositional = isPositional
        self.type = type
    }

    func declaration(named name: String) -> OptionDeclaration {
        OptionDeclaration(
            name: name,
            type: type,
            help: help,
            defaultText: box.value.flatMap { $0.optionText },
            bounds: bounds,
            isPositional: isPositional,
            isRequired: box.value == nil
        )
    }

    func set(_ value: OptionValue) throws {
        guard let converted = Value(option: value) else {
            throw Failure("option-type", "the value does not fit the option, which takes \(type.placeholder)")
        }
        box.value = converted
    }
}

extension Option where Value: ExpressibleByNilLiteral {
    /// An option that may be absent: `@Option("Least sureness") var sure: Sureness?`.
    public init(
        _ help: String,
        bounds: ClosedRange<Double>? = nil,
        positional isPositional: Bool = false,
        type: OptionType = Value.optionType
    ) {
        self.init(value: .some(nil), help, bounds, isPositional, type)
    }
}

/// Where an option's value is kept; written once, before the stage is shared between threads.
final class OptionBox<Value: Sendable>: @unchecked Sendable {
    var value: Value?
    init(_ value: Value?) { self.value = value }
}

/// Any ``Option``, whatever its value's type.
protocol AnyOption: Sendable {
    func declaration(named name: String) -> OptionDeclaration
    func set(_ value: OptionValue) throws
}
