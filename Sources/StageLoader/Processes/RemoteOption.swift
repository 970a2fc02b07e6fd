import StageKit

/// An option of a stage that runs elsewhere: the kit's own property, and its value as a message has it.
struct RemoteOption: Sendable {
    /// The option's name.
    let name: String
    /// An ``Option``, which the kit finds and sets.
    let property: any Sendable
    /// The value, for a message; nil when it is absent.
    let value: @Sendable () -> JSON?

    init(_ declaration: OptionDeclaration) {
        switch declaration.type {
        case .integer: self.init(declaration, Int.self, { Int($0) }, { .integer($0) })
        case .real: self.init(declaration, Double.self, { Double($0) }, { .real($0) })
        case .boolean: self.init(declaration, Bool.self, { $0 == "true" }, { .boolean($0) })
        // A pipeline stays with the program, which runs it.
        case .table: self.init(declaration, Plan.self, { _ in nil }, { _ in .null })
        case .texts, .columns:
            self.init(
                declaration,
                [String].self,
                { $0.split(separator: ",").map(String.init) },
                { .array($0.map { .text($0) }) }
            )
        case .range:
            self.init(
                declaration,
                ClosedRange<Int>.self,
                RemoteOption.range,
                { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }
            )
        default: self.init(declaration, String.self, { $0 }, { .text($0) })
        }
    }

    private init<Value: OptionConvertible>(
        _ declaration: OptionDeclaration,
        _ type: Value.Type,
        _ read: (String) -> Value?,
        _ json: @escaping @Sendable (Value) -> JSON
    ) {
        name = declaration.name
        let (help, bounds, isPositional) = (declaration.help, declaration.bounds, declaration.isPositional)
        if declaration.isRequired {
            let option = Option<Value>(help, bounds: bounds, positional: isPositional, type: declaration.type)
            property = option
            value = { json(option.wrappedValue) }
        } else if let value = declaration.defaultText.flatMap(read) {
            let option = Option<Value>(
                wrappedValue: value,
                help,
                bounds: bounds,
                positional: isPositional,
                type: declaration.type
            )
            property = option
            self.value = { json(option.wrappedValue) }
        } else {
            let option = Option<Value?>(
                help,
                bounds: bounds,
                positional: isPositional,
                type: declaration.type
            )
            property = option
            value = { option.wrappedValue.map(json) }
        }
    }

    private static func range(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: ".").compactMap { Int($0) }
        guard let first = ends.first, let last = ends.last, first <= last else { return nil }
        return first...last
    }
}
