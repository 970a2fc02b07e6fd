extension GrammarProblem {
    var wording: Wording {
        switch self {
        case .unexpectedCharacter(let scalar): GrammarProblem.character(scalar)
        case .unclosed(let mark): GrammarProblem.unclosed(mark)
        case .expected(let what, let found): what.wording(found: found)
        case .singleEquals: Wording("equals", "a single = gives an option", hint: "to compare, write ==")
        case .minusIsSign:
            Wording(
                "minus",
                "a minus with a blank before it and none after it is a sign",
                hint: "to subtract, put a blank on both sides of it"
            )
        case .tooDeep: Wording("nesting", "there are too many brackets within one another here")
        case .tooLong:
            Wording("length", "this expression is too long", hint: "write a long row of `or` as in [a, b, c]")
        default: literalWording
        }
    }

    private var literalWording: Wording {
        switch self {
        case .unknownEscape(let written):
            Wording("escape", "there is no escape \(written)", hint: "a backslash is written \\\\ in a text")
        case .singleQuotes(let text):
            Wording("quotes", "texts stand in double quotation marks", hint: "write \"\(text)\"")
        case .unknownFlag(let flags):
            Wording("pattern", "a pattern has no flag '\(flags)'", hint: "the only flag is i: ignore case")
        case .invalidDate(let written):
            Wording(
                "date",
                "\(written) is no date",
                hint: "dates are written 2031-03-04, 2031-03, 2031-W10 or 2031-Q1; write numbers to be"
                    + " subtracted with blanks around the minus"
            )
        case .malformedNumber(let written): Wording("number", "\(written) is neither a number nor a name")
        case .numberTooLarge(let written): Wording("number", "\(written) is too large for a whole number")
        case .durationUnit(let written):
            Wording(
                "duration",
                "\(written) has no fixed number of days",
                hint: "durations are in days or weeks: 90d, 13w"
            )
        case .notLiteral: Wording("default", "a default must be a text, a number, a date, true or false")
        default: Wording("grammar", "this cannot be read")
        }
    }

    private static func character(_ scalar: Unicode.Scalar) -> Wording {
        switch scalar {
        case "“", "”", "„", "‘", "’", "«", "»":
            Wording("quotes", "\(scalar) does not begin a text", hint: "texts stand in straight marks: \"…\"")
        case "'": Wording("quotes", "' does not begin a text", hint: "texts stand in double marks: \"…\"")
        case "$": Wording("character", "$ stands before the name of a parameter", hint: "write $name")
        case "!": Wording("character", "! means nothing by itself", hint: "write `not`, or != for unequal")
        case "&": Wording("character", "& means nothing here", hint: "write `and`")
        case "~": Wording("character", "~ means nothing by itself", hint: "a pattern is tried with =~ /…/")
        case ";":
            Wording("character", "; means nothing here", hint: "put each statement on a line of its own")
        default:
            Wording(
                "character",
                "\(scalar.isASCII || scalar.properties.isEmoji ? "\(scalar)" : scalar.code) means nothing here"
            )
        }
    }

    private static func unclosed(_ mark: String) -> Wording {
        switch mark {
        case "\"": Wording("unclosed", "this text is never closed", hint: "end it with \"")
        case "`": Wording("unclosed", "this name is never closed", hint: "end it with `")
        case "/": Wording("unclosed", "this pattern is never closed", hint: "end it with /")
        default:
            Wording(
                "unclosed",
                "this bracket is never closed",
                hint: "end it with \(mark == "(" ? ")" : "]")"
            )
        }
    }
}

extension Unicode.Scalar {
    /// `U+00A7`.
    fileprivate var code: String {
        let hex = String(value, radix: 16, uppercase: true)
        return "\(self) (U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex))"
    }
}

extension Expectation {
    func wording(found: String) -> Wording {
        switch self {
        case .source:
            Wording(
                "expected",
                "a pipeline begins with a source, not with \(found)",
                hint: found == "':'"
                    ? "what begins with a colon is for the prompt; elsewhere: lede help NAME, lede stages"
                    : "begin with: articles"
            )
        case .stage: Wording("expected", "a stage's name must stand after a bar, not \(found)")
        case .name: Wording("expected", "a name must stand here, not \(found)")
        case .type:
            Wording(
                "expected",
                "a colon and a type must stand here, not \(found)",
                hint: "write for example: param name: text"
            )
        case .value:
            Wording(
                "expected",
                "a value must stand here, not \(found)",
                hint: found == "'/'"
                    ? "a path stands in quotation marks, a pattern between slashes after =~" : nil
            )
        case .missingOrKnown:
            Wording(
                "expected",
                "`is` is followed by `missing` or `known`, not \(found)",
                hint: ["'null'", "'none'", "'nil'", "'empty'", "'na'"].contains(found.lowercased())
                    ? "write: is missing" : "to compare, write =="
            )
        case .symbol(let symbol): Wording("expected", "\(symbol) must stand here, not \(found)")
        case .endOfStatement: Wording("expected", "a bar or a new line must stand here, not \(found)")
        }
    }
}
