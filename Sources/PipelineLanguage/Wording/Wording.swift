public import StageKit

/// A problem in words.
struct Wording {
    var code: String
    var message: String
    var hint: String?

    init(_ code: String, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// `a, b and c`.
    static func list(_ names: [String], most: Int = 40) -> String {
        if names.isEmpty { return "none" }
        return names.prefix(most).joined(separator: ", ") + (names.count > most ? ", …" : "")
    }

    /// The one best guess as a hint.
    static func didYouMean(_ guess: String?) -> String? { guess.map { "did you mean '\($0)'?" } }

    /// The column that a text in quotation marks may have been meant to be, as a hint.
    static func withoutMarks(_ column: String?) -> String? {
        column.map { "did you mean the column '\($0)'? names stand without quotation marks" }
    }
}

extension Diagnostic {
    /// The problem in words, with both places.
    public var failure: Failure {
        if case .refused(var failure) = problem {
            failure.span = failure.span ?? span
            failure.related = failure.related ?? relatedSpan
            return failure
        }
        let words = wording
        return Failure(words.code, words.message, hint: words.hint, span: span, related: relatedSpan)
    }

    private var wording: Wording {
        switch problem {
        case .grammar(let problem): problem.wording
        case .name(let problem): problem.wording
        case .column(let problem): problem.wording
        case .option(let problem): problem.wording
        case .expression(let problem): problem.wording
        case .refused(let failure): Wording(failure.code, failure.message, hint: failure.hint)
        }
    }

    private var relatedSpan: RelatedSpan? {
        related.map { related in
            let label =
                switch related.role {
                case .tableFrom: "the table comes from here"
                case .givenBefore: "given here before"
                case .calledFrom(let name): "'\(name)' is called here"
                }
            return RelatedSpan(related.span, label)
        }
    }
}

extension ColumnType {
    /// What a value of the type is called.
    var words: String {
        switch self {
        case .text: "text"
        case .integer: "a whole number"
        case .real: "a number"
        case .boolean: "true or false"
        case .date: "a date"
        case .place: "text"
        }
    }
}
