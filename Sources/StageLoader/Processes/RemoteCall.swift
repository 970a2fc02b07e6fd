import StageKit

/// A stage with the values of its options, as a run asks for it.
struct RemoteCall {
    let stage: RemoteStage
    let options: [(name: String, value: JSON?)]
    let wanted: [String]

    init(_ stage: RemoteStage, _ options: [(String, JSON?)], _ run: Run) {
        self.stage = stage
        self.options = options.map { (name: $0.0, value: $0.1) }
        wanted = stage.message.declaration.columns.map(\.name).filter { run.wants($0) }
    }

    /// The stage and the options as they are written in a pipeline, for messages.
    var written: String {
        let values = options.compactMap { option in
            option.value?.optionText.map { "\(option.name)=\($0)" }
        }
        return ([stage.message.declaration.name] + values).joined(separator: " ")
    }

    /// So many times a process may end before the run does.
    static let mostEndings = 20

    /// What to say when it has ended that often.
    var givenUp: Failure {
        Failure(
            "stage-apart",
            "'\(written)' was stopped \(RemoteCall.mostEndings) times",
            hint: "Try it on one article: articles | take 1 | \(written)"
        )
    }

    /// A warning about an article whose rows are left out.
    func warning(_ article: Article, _ told: String) -> String {
        "'\(written)' \(told) at article '\(article.attributes.id)', whose rows are left out."
    }

    /// A process that is ready for this call; a ``Failure`` when it ends or refuses before that.
    func begin(_ run: Run) throws -> (process: StageProcess, ready: JSON) {
        let process = try stage.process()
        let given = options.compactMap { option in
            option.value.map { JSON.Field(name: option.name, value: $0) }
        }
        process.send(
            MessageBytes.line(
                .object([
                    "run": .object([
                        "stage": .text(stage.message.declaration.name),
                        "options": .object(given),
                        "wanted": .array(wanted.map { .text($0) }),
                    ])
                ])
            )
        )
        do {
            let answer = try RemoteAnswer(process.line(since: .now) { try run.checkpoint() })
            if let failure = answer.failure { throw failure }
            guard let ready = answer.json["ready"] else { throw StageEnding.rubbish("another message") }
            return (process, ready)
        } catch let ending as StageEnding {
            throw Failure("stage-apart", "'\(written)' \(ending.told) before it began")
        }
    }
}

/// A line that a process wrote.
struct RemoteAnswer {
    let json: JSON

    /// Reads a line; throws a ``StageEnding`` for one that is no JSON object.
    init(_ line: ArraySlice<UInt8>) throws {
        guard let json = JSONReader.value(line), case .object = json else {
            let text = String(decoding: line.prefix(60), as: UTF8.self)
            throw StageEnding.rubbish("'\(text)'")
        }
        self.json = json
    }

    /// The error that it tells, if it does.
    var failure: Failure? {
        guard let error = json["error"] else { return nil }
        return Failure(
            error["code"]?.text ?? "stage",
            error["message"]?.text ?? "the stage failed and does not say why",
            hint: error["hint"]?.text
        )
    }
}
