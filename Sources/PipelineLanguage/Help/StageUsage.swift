public import StageKit

/// How a stage is written, in one line.
public enum StageUsage {
    /// `top N [by=EXPRESSION]`: positional options first, in order, what may be left out in brackets.
    public static func line(_ name: String, _ options: [OptionDeclaration]) -> String {
        let positional = options.filter(\.isPositional).map { bracket($0.type.placeholder, $0) }
        let named = options.filter { !$0.isPositional }.map {
            bracket("\($0.name)=\($0.type.placeholder)", $0)
        }
        return ([name] + positional + named).joined(separator: " ")
    }

    private static func bracket(_ text: String, _ option: OptionDeclaration) -> String {
        option.isRequired ? text : "[\(text)]"
    }
}
