public import CorpusRuntime
import Glibc
public import StageKit

/// The other end of the line protocol for Swift stages: loads a module and answers for its stages.
///
/// It reads the corpus itself, when it is first needed, and is told article numbers and places.
public final class StageWorker {
    private let module: String
    private let corpus: () throws -> CorpusSnapshot
    private let layers: [any ArticleLayer]
    private let answers: Int32
    private var stages: [any Stage.Type] = []
    private var call: WorkerCall?

    /// Takes over standard output, so that what stages print goes to standard error.
    public init(module: String, layers: [any ArticleLayer], corpus: @escaping () throws -> CorpusSnapshot) {
        self.module = module
        self.layers = layers
        self.corpus = corpus
        answers = dup(1)
        dup2(2, 1)
    }

    /// Ends this process when the one that started it is gone, whatever a stage is doing.
    private func endWithParent() {
        let parent = getppid()
        WorkerThreads.begin {
            while getppid() == parent { sleep(1) }
            _exit(1)
        }
    }

    /// Answers the lines of standard input until it ends; false when the module cannot be loaded.
    public func run() -> Bool {
        endWithParent()
        do { stages = try StageModule.load(module, Kit.current()) } catch {
            send(StageWorker.failure(error))
            return false
        }
        while let line = readLine() {
            guard let message = MessageParser.value(Array(line.utf8)[...]) else { return false }
            do { for line in try answers(to: message) { send(line) } } catch {
                send(StageWorker.failure(error, message["article"]))
            }
        }
        return true
    }

    private func answers(to message: JSON) throws -> [JSON] {
        if message["hello"] != nil { return [try hello()] }
        if let question = message["schema"] { return [try schema(question)] }
        if let run = message["run"] {
            let call = try begin(run)
            self.call = call
            return [.object(["ready": try call.ready()])]
        }
        guard let call else { throw Failure("protocol", "an article came before a run") }
        return try call.answers(to: message)
    }

    private func hello() throws -> JSON {
        let stages = try stages.map { stage -> JSON in
            let message = DeclarationMessage(stage)
            if let option = message.unsendable {
                throw Failure(
                    "stage-apart",
                    "'\(message.declaration.name)' cannot run apart: the value of its option '\(option.name)', "
                        + "\(option.type.placeholder), cannot be told to another process",
                    hint: "Load it without isolate=on."
                )
            }
            return .object(
                (message.json.fields ?? []) + [
                    JSON.Field(name: "shape", value: .text(WorkerCall.shape(stage))),
                    JSON.Field(name: "needs", value: .array([.text("corpus")])),
                ]
            )
        }
        return .object([
            "hello": .object(["protocol": .integer(RemoteHello.version), "stages": .array(stages)])
        ])
    }

    /// The columns that a stage computes for an input.
    private func schema(_ question: JSON) throws -> JSON {
        let stage = try WorkerCall.stage(try type(question), question["options"]?.fields ?? [])
        let attributes = try (question["attributes"]?.array ?? []).map { try ColumnDeclaration($0) }
        let input = try Schema(question["input"] ?? .null)
        return .object([
            "schema": JSON(try input.output(of: stage, options: [:], attributes: attributes))
        ])
    }

    private func type(_ call: JSON) throws -> any Stage.Type {
        let name = call["stage"]?.text
        if let stage = stages.first(where: { $0.declaration.name == name }) { return stage }
        throw Failure("unknown-stage", "the module has no such stage")
    }

    private func begin(_ run: JSON) throws -> WorkerCall {
        let stage = try type(run)
        let executor = Executor(
            try corpus(),
            threads: 1,
            cancellation: Cancellation(),
            progress: Progress(),
            stages: [],
            layers: layers
        )
        return try WorkerCall(
            stage,
            options: run["options"]?.fields ?? [],
            wanted: run["wanted"]?.texts.map { Set($0) },
            executor
        )
    }

    private func send(_ answer: JSON) {
        let bytes = MessageBytes.line(answer)
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { write(answers, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { exit(1) }
            start += max(0, count)
        }
    }

    private static func failure(_ error: any Error, _ article: JSON? = nil) -> JSON {
        let failure = error as? Failure ?? Failure("stage", "\(error)")
        return .object([
            "article": article,
            "error": .object([
                "code": .text(failure.code), "message": .text(failure.message),
                "hint": failure.hint.map { .text($0) },
            ]),
        ])
    }
}
