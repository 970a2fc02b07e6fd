/// An option of a stage, declared where it is read.
///
///     @Option("Fewest words", bounds: 1...500) var words = 30
///     @Option("Words to find", positional: true) var pattern: String
///
/// The option's name is the property's in snake_case. Values are set once a run, before any worker is made.
@propertyWrapper
public final class Option<Value: OptionConvertible>: AnyOption, @unchecked Sendable {
    /// Written once, before the stage is shared between threads.
    private var value: Value?
    private let help: String
    private let bounds: ClosedRange<Double>?
    private let isPositional: Bool
    private let type: OptionType

    /// The value given, or the default.
    ///
    /// Reading a required one before it is set is a programmer's mistake.
    public var wrappedValue: Value {
        guard let value else { preconditionFailure("an option was read before it was set") }
        return value
    }

    /// An option with a default.
    ///
    /// `type` is only needed where the Swift type leaves it open.
    public convenience init(
        wrappedValue: Value,
        _ help: String,
        bounds: ClosedRange<Double>? = nil,
        positional isPositional: Bool = false,
        type: OptionType = Value.optionType
    ) {
        self.init(value: wrappedValue, help, bounds, isPositional, type)
    }

    /// An option that must be given.
    public convenience init(
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
        self.value = value
        self.help = help
        self.bounds = bounds
        self.isPositional = isPositional
        self.type = type
    }

    override func declaration(named name: String) -> OptionDeclaration {
        OptionDeclaration(
            name: name,
            type: type,
            help: help,
            defaultText: value.flatMap { $0.optionText },
            bounds: bounds,
            isPositional: isPositional,
            isRequired: value == nil
        )
    }

    override func set(_ value: OptionValue) throws {
        guard let converted = Value(option: value) else {
            throw Failure("option-type", "the value does not fit the option, which takes \(type.placeholder)")
        }
        self.value = converted
    }
}

extension Option where Value: ExpressibleByNilLiteral {
    /// An option that may be absent: `@Option("Least sureness") var sure: Sureness?`.
    public convenience init(
        _ help: String,
        bounds: ClosedRange<Double>? = nil,
        positional isPositional: Bool = false,
        type: OptionType = Value.optionType
    ) {
        self.init(value: .some(nil), help, bounds, isPositional, type)
    }
}

/// Any ``Option``, whatever its value's type.
///
/// A class, as whether a value is one of a class is told at once; whether a type conforms to a protocol takes the
/// run time a search through every conformance of the program, which was a thirtieth of a first answer.
public class AnyOption {
    fileprivate init() {}

    func declaration(named _: String) -> OptionDeclaration {
        preconditionFailure("an option says what it is")
    }

    func set(_: OptionValue) throws { preconditionFailure("an option takes its value") }
}
