import StageKit

extension OptionProblem {
    var wording: Wording {
        switch self {
        case .unknown(let name, let stage, let known, let guess, let isColumn, let usage):
            OptionProblem.unknown(name, stage, known, guess, isColumn, usage)
        case .missing(let name, let stage, let placeholder, let help):
            Wording(
                "missing-option",
                "'\(stage)' needs \(name): \(help)",
                hint: "write: \(stage) \(placeholder.contains("…") ? "…" : placeholder)"
            )
        case .givenTwice(let name): Wording("option-twice", "'\(name)' is given twice")
        case .tooMany(let stage, let written, let words, let summary, let usage):
            Wording(
                "too-many-values",
                "'\(stage)' has no use for \(written)",
                hint: summary.map { "a summary has a name: \($0)" }
                    ?? OptionProblem.use(stage, written, words, usage)
            )
        case .needsPlaces(let stage):
            Wording(
                "needs-places",
                "'\(stage)' reads text, and these rows are no places in articles",
                hint: "put it before the stage that gave this table"
            )
        default: valueWording
        }
    }

    /// What to write instead of a value too many.
    private static func use(_ stage: String, _ written: String, _ words: String?, _ usage: String) -> String {
        if let words { return "a text of several words stands in quotation marks: \"\(words)\"" }
        if stage == "count" {
            return "to count by a column write: group \(written == "by" ? "COLUMN" : written)"
        }
        let comma = takesSeveral(stage, usage) ? "between several stands a comma; " : ""
        return comma + "it is written: \(usage)"
    }

    private var valueWording: Wording {
        switch self {
        case .takesOne(let name):
            Wording("option-type", "'\(name)' takes one value, not a list", hint: "leave out the comma")
        case .type(let name, let placeholder, let given, let column):
            Wording(
                "option-type",
                "'\(name)' takes \(placeholder), not \(given)",
                hint: Wording.withoutMarks(column) ?? OptionProblem.textInMarks(placeholder, given)
            )
        case .bounds(let name, let lower, let upper, let given):
            Wording("option-bounds", "'\(name)' is between \(lower) and \(upper), not \(given)")
        case .backwards(let name, let given):
            Wording("option-bounds", "'\(name)' runs from the smaller to the larger, not \(given)")
        case .choice(let name, let given, let choices, let guess):
            Wording(
                "option-choice",
                "'\(name)' is one of \(Wording.list(choices)), not '\(given)'",
                hint: Wording.didYouMean(guess)
            )
        default: columnWording
        }
    }

    /// True when what a stage's first word is about may be a list.
    private static func takesSeveral(_ stage: String, _ usage: String) -> Bool {
        let options = usage.dropFirst(stage.count + 1)
        return options.hasPrefix("[NAME=]EXPRESSION …")
            || options.prefix { $0 != " " && $0 != "=" }.contains("…")
    }

    /// How a pattern between slashes is written where words are looked for.
    private static func textInMarks(_ placeholder: String, _ given: String) -> String? {
        guard [OptionType.pattern, .text].map(\.placeholder).contains(placeholder), given.hasPrefix("/")
        else {
            return nil
        }
        return "it stands in quotation marks: \"\(given)\""
    }

    private var columnWording: Wording {
        switch self {
        case .needsName(let written, let column):
            Wording(
                "needs-name",
                "a new column needs a name",
                hint: Wording.withoutMarks(column) ?? "write: \(written.map { "name=\($0)" } ?? "name=…")"
            )
        case .needsNewName(let name):
            Wording("needs-name", "'\(name)' has no new name", hint: "write: new_name=\(name)")
        case .sameColumn(let name):
            Wording("same-column", "two columns are called '\(name)'", hint: "name one: other=…")
        case .notAggregate(let known):
            Wording(
                "not-aggregate",
                "this does not sum up a group; what does: \(Wording.list(known))",
                hint: "write for example: n=count()"
            )
        default: habitWording
        }
    }

    /// What other languages write in another way.
    private var habitWording: Wording {
        switch self {
        case .renameWithoutEquals(let new, let old):
            Wording(
                "needs-name",
                "an equals sign stands between the new name and the old one",
                hint: "write: \(new)=\(old)"
            )
        case .renameReversed(let new, let old):
            Wording(
                "needs-name",
                "there is no column '\(new)'; the new name stands first",
                hint: "write: \(new)=\(old)"
            )
        case .directionWord(let word, let column, let isDescending):
            Wording(
                "too-many-values",
                "'\(word)' is no word of a pipeline",
                hint: isDescending
                    ? "for the greatest first write -\(column)"
                    : "the least comes first unless told: \(column)"
            )
        case .foreignOperator(let word, let instead):
            Wording(
                "too-many-values",
                "'\(word)' is no operator",
                hint: "write: \(instead); 'help expressions' lists what there is"
            )
        case .surplusWord(let word, let stage, let instead):
            Wording(
                "too-many-values",
                "'\(stage)' is written without '\(word)'",
                hint: "write: \(instead)"
            )
        default: Wording("option", "this option cannot stand here")
        }
    }

    private static func unknown(
        _ name: String,
        _ stage: String,
        _ known: [String],
        _ guess: String?,
        _ isColumn: Bool,
        _ usage: String?
    ) -> Wording {
        if isColumn {
            return Wording(
                "unknown-option",
                "'\(stage)' has no option '\(name)'; a single = gives an option",
                hint: "to compare, write =="
            )
        }
        let list = known.isEmpty ? "it has none" : "there are: \(Wording.list(known))"
        return Wording(
            "unknown-option",
            "'\(stage)' has no option '\(name)'; \(list)",
            hint: Wording.didYouMean(guess) ?? usage.map { "it is written: \($0)" }
        )
    }
}
