extension NameProblem {
    var wording: Wording {
        switch self {
        case .unknownSource(let name, let known, let guess):
            Wording(
                "unknown-source",
                "there is no source '\(name)'; there are: \(Wording.list(known))",
                hint: Wording.didYouMean(guess)
            )
        case .stageAsSource(let name):
            Wording(
                "unknown-source",
                "'\(name)' is a stage; rows must come from somewhere",
                hint: "write: articles | \(name)"
            )
        case .sourceAsStage(let name):
            Wording("unknown-stage", "'\(name)' begins a pipeline; it cannot stand after a bar")
        case .unknownStage(let name, let guess):
            Wording(
                "unknown-stage",
                "there is no stage '\(name)'",
                hint: Wording.didYouMean(guess) ?? "lede stages lists what there is"
            )
        case .unloadedStage(let name, let path):
            Wording("unknown-stage", "the stage '\(name)' in \(path) could not be loaded")
        case .noLastResult: Wording("no-result", "_ is the last result, and there is none yet")
        case .sourceArguments(let name):
            Wording("arguments", "'\(name)' takes nothing after it", hint: "put a bar between")
        case .tableFile:
            Wording("arguments", "'table' takes the name of a file", hint: "write: table \"outlets.csv\"")
        default: definitionWording
        }
    }

    private var definitionWording: Wording {
        switch self {
        case .definedLater(let name):
            Wording("defined-later", "'\(name)' is defined further down", hint: "put its line above this one")
        case .recursive(let chain):
            Wording("recursive", "'\(chain[0])' leads back to itself: \(chain.joined(separator: " → "))")
        case .expandsTooFar(let name):
            Wording(
                "too-many-stages",
                "'\(name)' stands for too many stages, with those behind the names it uses",
                hint: "save the rows of a step with: save \"step.csv\", and begin from: table \"step.csv\""
            )
        case .definedTwice(let name): Wording("defined-twice", "'\(name)' is defined twice")
        case .taken(let name):
            Wording("name-taken", "'\(name)' is the name of a source or a stage", hint: "choose another name")
        default: parameterWording
        }
    }

    private var parameterWording: Wording {
        switch self {
        case .unknownType(let name, let known, let guess):
            Wording(
                "unknown-type",
                "there is no type '\(name)'; there are: \(Wording.list(known))",
                hint: Wording.didYouMean(guess)
            )
        case .unknownParameter(let name, let known, let guess):
            Wording(
                "unknown-parameter",
                "there is no parameter '\(name)'; there are: \(Wording.list(known))",
                hint: Wording.didYouMean(guess) ?? "declare it above: param \(name): text"
            )
        case .unsetParameter(let name, let placeholder):
            Wording(
                "unset-parameter",
                "the parameter '\(name)' has no value and no default",
                hint: "give it one: --set \(name)=\(placeholder)"
            )
        case .parameterType(let name, let type, let given):
            Wording("parameter-type", "the parameter '\(name)' takes \(type), not \(given)")
        case .arguments(let name, let parameters, let missing):
            Wording(
                "arguments",
                missing.map { "'\(name)' needs a value for '\($0)'" } ?? "'\(name)' takes no such value",
                hint: parameters.isEmpty ? "it takes none" : "it takes: \(parameters.joined(separator: " "))"
            )
        default: Wording("name", "this name cannot stand here")
        }
    }
}

extension MissingColumn {
    var wording: Wording {
        var message = "there is no column '\(name)'"
        if needsPlace {
            message = "'\(name)' is a column of articles, and these rows are no places in articles"
        }
        message += "; there are: \(Wording.list(columns.filter { !$0.isEmpty }))"
        if !articleColumns.isEmpty { message += "; and of the article: \(Wording.list(articleColumns))" }
        if !fields.isEmpty { message += "; and of the records: \(Wording.list(fields))" }
        return Wording("unknown-column", message, hint: hint)
    }

    private var hint: String? {
        if isPerhapsText { return "a text stands in quotation marks: \"\(name)\"" }
        if let guess { return Wording.didYouMean(guess) }
        if !addedBy.isEmpty { return "'\(name)' is added by: \(Wording.list(addedBy, most: 6))" }
        if needsPlace { return "name it in an earlier stage, or go back to places with: members" }
        return nil
    }
}
