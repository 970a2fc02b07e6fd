/// An option of a stage, as data.
public struct OptionDeclaration: Sendable {
    /// The name, in snake_case.
    public var name: String
    /// What it takes.
    public var type: OptionType
    /// What it does: a phrase without a full stop.
    public var help: String
    /// The default as it would be written, or nil when the option may be absent.
    public var defaultText: String?
    /// The least and greatest number allowed.
    public var bounds: ClosedRange<Double>?
    /// It can stand without its name, in the order of declaration.
    public var isPositional: Bool
    /// It must be given.
    public var isRequired: Bool

    /// Declares an option.
    public init(
        name: String,
        type: OptionType,
        help: String,
        defaultText: String?,
        bounds: ClosedRange<Double>?,
        isPositional: Bool,
        isRequired: Bool
    ) {
        self.name = name
        self.type = type
        self.help = help
        self.defaultText = defaultText
        self.bounds = bounds
        self.isPositional = isPositional
        self.isRequired = isRequired
    }
}
