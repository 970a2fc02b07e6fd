internal import StageKit

extension ExpressionProblem {
    var wording: Wording {
        switch self {
        case .comparison(let op, let left, let right):
            Wording(
                "type",
                "\(left.words) cannot be compared with \(right.words) (\(op))",
                hint: ExpressionProblem.comparisonHint(left, right)
            )
        case .operand(let op, let type, let takes): Wording("type", "\(op) takes \(takes), not \(type.words)")
        case .value(let value, let column, let values, let guess):
            Wording(
                "unknown-value",
                "'\(column)' is never '\(value)'; it is one of: \(Wording.list(values))",
                hint: Wording.didYouMean(guess)
            )
        case .notDate(let text):
            Wording(
                "date",
                "\"\(text)\" is no date",
                hint: "dates are written without marks: 2031-03-04, 2031-03, 2031"
            )
        case .notCondition(let type):
            Wording(
                "type",
                "true or false must stand here, not \(type.words)",
                hint: type == .boolean ? nil : "compare it with something, or ask: … is known"
            )
        case .needsText(let op, let given):
            Wording("type", "`\(op)` is followed by a text", hint: "write: \(op) \"\(given)\"")
        default: placeWording
        }
    }

    /// What stands where it cannot.
    private var placeWording: Wording {
        switch self {
        case .needsPattern: Wording("type", "=~ is followed by a pattern", hint: "write: =~ /…/")
        case .patternAlone: Wording("type", "a pattern stands only after =~", hint: "write: column =~ /…/")
        case .patternInCall(let function):
            Wording(
                "type",
                "a pattern stands only after =~",
                hint:
                    "\(function)(…) takes texts, in quotation marks; '*' and the like stand for themselves there"
            )
        case .rangeAlone: Wording("type", "a range stands only after `in`", hint: "write: column in a..b")
        case .listAlone: Wording("type", "a list stands only after `in`", hint: "write: column in [a, b]")
        case .pipelineAlone:
            Wording(
                "type",
                "a pipeline cannot be a value",
                hint: "for the rows whose values another table has, write: join (…) on=column"
            )
        case .rangeType(let type): Wording("type", "a range is of numbers or dates, not of \(type.words)")
        default: columnWording
        }
    }

    /// What has to do with names of columns and texts.
    private var columnWording: Wording {
        switch self {
        case .constant(let written, let column):
            return Wording(
                "constant",
                "\(written) is the same for every row",
                hint: Wording.withoutMarks(column) ?? "name a column here"
            )
        case .columnInMarks(let problem, let column):
            var wording = problem.wording
            wording.hint = Wording.withoutMarks(column)
            return wording
        case .textBesideNumber(let op, let column, let number):
            let isOrdering = !["==", "!=", "in"].contains(op)
            return Wording(
                "type",
                "'\(column)' holds text, which cannot be compared with a number (\(op))",
                hint: isOrdering
                    ? "a text in quotation marks is compared by its letters; how long it is tells length(\(column))"
                    : "write it in quotation marks: \"\(number)\""
            )
        default: return callWording
        }
    }

    private var callWording: Wording {
        switch self {
        case .unknownFunction(let name, let known, let guess):
            Wording(
                "unknown-function",
                "there is no function '\(name)'; there are: \(Wording.list(known))",
                hint: Wording.didYouMean(guess)
            )
        case .aggregateOutside(let name):
            Wording(
                "aggregate",
                "\(name)() sums up a group and stands only in `group`",
                hint: "write for example: group outlet n=\(name)(…)"
            )
        case .arity(let name, let takes, let given):
            Wording(
                "arity",
                "\(name) takes \(takes.count == 1 ? "\(takes.lowerBound)" : "\(takes.lowerBound) to \(takes.upperBound)")"
                    + " value\(takes == 1...1 ? "" : "s"), not \(given)"
            )
        case .argument(let name, let position, let takes, let given):
            Wording(
                "type",
                "value \(position) of \(name) is \(ExpressionProblem.any(of: takes)), not \(given.words)"
            )
        case .argumentsDiffer(let name, let first, let second):
            Wording("type", "the values of \(name) are of one type, not \(first.words) and \(second.words)")
        default: Wording("type", "this cannot stand here")
        }
    }

    private static func any(of types: [ColumnType]) -> String {
        var words: [String] = []
        for type in types where !words.contains(type.words) { words.append(type.words) }
        return words.joined(separator: " or ")
    }

    private static func comparisonHint(_ left: ColumnType, _ right: ColumnType) -> String? {
        switch (left, right) {
        case (.text, .integer), (.text, .real), (.place, .integer), (.place, .real):
            "a text stands in quotation marks; its length is length(…)"
        case (.date, .integer), (.date, .real): "dates are written 2031-03-04, 2031-03 or 2031"
        case (.integer, .text), (.real, .text): "write the number without quotation marks"
        default: nil
        }
    }
}
