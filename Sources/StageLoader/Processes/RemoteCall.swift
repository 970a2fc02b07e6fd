import StageKit
import Synchronization

/// A stage with the values of its options, as a run asks for it.
struct RemoteCall {
    let stage: RemoteStage
    let options: [JSON.Field]
    /// Those of its declared columns that somebody looks at; nil for a stage that computes its columns.
    private let wanted: [String]?

    init(_ stage: RemoteStage, _ options: RemoteOptions, _ run: Run) {
        self.stage = stage
        self.options = options.values
        wanted = stage.message.declaration.columns.map(\.name).filter { run.wants($0) }
    }

    /// A call of a stage that computes its columns.
    init(_ stage: RemoteStage, _ options: RemoteOptions) {
        self.stage = stage
        self.options = options.values
        wanted = nil
    }

    /// The stage and the options as they are written in a pipeline, for messages.
    var written: String {
        let values = options.compactMap { option in
            option.value.optionText.map { "\(option.name)=\($0)" }
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

    /// So many articles are named of which the same is told.
    private static let mostNamed = 3

    /// Held while it is looked up whether the same was told before.
    private static let telling = Mutex<Void>(())

    /// Warns that an article's rows are left out.
    func warn(_ article: Article, _ told: String, _ notes: RunNotes) {
        notes.note("left out", 1)
        let same = "'\(written)' \(told) at "
        RemoteCall.telling.withLock { _ in
            let isNamed = notes.warnings.count { $0.hasPrefix(same) } < RemoteCall.mostNamed
            let articles = isNamed ? "article '\(article.attributes.id)'" : "other articles too"
            notes.warn("\(same)\(articles), whose rows are left out.")
        }
    }

    /// A process that is ready for this call; a ``Failure`` when it ends or refuses before that.
    func begin(_ run: Run) throws -> (process: StageProcess, ready: JSON) {
        let process = try stage.process()
        process.send(
            MessageBytes.line(
                .object([
                    "run": .object([
                        "stage": .text(stage.message.declaration.name),
                        "options": .object(options),
                        "wanted": wanted.map { .array($0.map { .text($0) }) },
                    ])
                ])
            )
        )
        do {
            let answer = try RemoteAnswer(process.line { try run.checkpoint() })
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
        guard let json = MessageParser.value(line), case .object = json else {
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
