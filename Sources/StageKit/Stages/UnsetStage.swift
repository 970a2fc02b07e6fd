/// A stage with the defaults of its options, until they are set.
///
/// A stage's options are found by looking through its properties, which costs some 100 microseconds; who needs both
/// their declarations and the stage looks once, with this.
public struct UnsetStage {
    /// The stage; complete once ``set(_:)`` has returned.
    public let stage: any Stage
    private let bound: [(name: String, option: AnyOption)]

    /// Makes a stage of a type.
    public init(_ type: any Stage.Type) { self.init(type.init()) }

    init(_ stage: any Stage) {
        self.stage = stage
        bound = Mirror(reflecting: stage).children.compactMap { child in
            guard let label = child.label, let option = child.value as? AnyOption else { return nil }
            return (Naming.snakeCase(label.hasPrefix("_") ? String(label.dropFirst()) : label), option)
        }
    }

    /// The options it has, in the order they are declared.
    public var options: [OptionDeclaration] { bound.map { $0.option.declaration(named: $0.name) } }

    /// Sets the options given, once; throws a ``Failure`` for values that an option or the stage refuses.
    public func set(_ values: [String: OptionValue]) throws {
        for (name, option) in bound {
            if let value = values[name] { try option.set(value) }
        }
        try stage.validate()
    }
}
