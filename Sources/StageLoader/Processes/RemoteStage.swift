import StageKit
import Synchronization

/// A stage that runs in a process of its own: what it declared, and the processes that are idle.
final class RemoteStage: Sendable {
    /// What the program gives.
    enum Shape: String, Sendable {
        case map, fold
        /// Of rows or whole tables.
        case table
        /// A fold over rows.
        case rowFold = "row_fold"
    }

    let message: DeclarationMessage
    let shape: Shape
    let needs: RemoteNeeds
    let program: StageProgram
    private let idle = Mutex<[StageProcess]>([])
    /// What it said when it was asked for its columns, by question.
    let schemas = Mutex<[[UInt8]: Result<Schema, any Error>]>([:])

    /// Reads a stage of a hello.
    init(_ json: JSON, _ program: StageProgram) throws {
        message = try DeclarationMessage(json)
        let shape = json["shape"]?.text ?? "map"
        needs = RemoteNeeds(json)
        guard let known = Shape(rawValue: shape), needs.isWorker || known == .map else {
            throw Failure(
                "stage-shape",
                "'\(message.declaration.name)' is a \(shape), and a program can be a map alone",
                hint: "Let it give rows, and have the next stages count or order them: group, sort, top."
            )
        }
        self.shape = known
        if let option = message.unsendable {
            throw DeclarationMessage.fault("the option '\(option.name)' cannot be told to a program")
        }
        self.program = program
    }

    /// A process that has run before and is ready for another run, or a new one.
    func process() throws -> StageProcess {
        while let process = idle.withLock({ $0.popLast() }) {
            if process.isWaiting { return process }
        }
        return try program.start()
    }

    /// Keeps a process that has answered all it was asked.
    func keep(_ process: StageProcess) { idle.withLock { $0.append(process) } }

    /// Lets all idle processes end.
    func close() { idle.withLock { $0.removeAll() } }

    private static let all = Mutex<[RemoteStage]>([])

    /// The stage of that number.
    static func numbered(_ number: Int) -> RemoteStage { all.withLock { $0[number] } }

    /// Gives a stage a type of its own, by which the rest of the program knows it.
    static func register(_ stage: RemoteStage) -> any Stage.Type {
        let number = all.withLock { all in
            all.append(stage)
            return all.count - 1
        }
        func map<N: StageNumber>(_ number: N.Type) -> any Stage.Type { RemoteMap<N>.self }
        func fold<N: StageNumber>(_ number: N.Type) -> any Stage.Type { RemoteFold<N>.self }
        func table<N: StageNumber>(_ number: N.Type) -> any Stage.Type { RemoteTable<N>.self }
        func rowFold<N: StageNumber>(_ number: N.Type) -> any Stage.Type { RemoteRowFold<N>.self }
        let type = StageNumbers.type(number)
        return switch stage.shape {
        case .map: map(type)
        case .fold: fold(type)
        case .table: table(type)
        case .rowFold: rowFold(type)
        }
    }
}

/// The type that stands for a stage which runs in a process of its own.
protocol RemoteType: Stage, CustomReflectable {
    /// Tells which of the remote stages it is.
    associatedtype Number: StageNumber
    /// What a pipeline gives for its options.
    var options: RemoteOptions { get }
}

extension RemoteType {
    static var stage: RemoteStage { RemoteStage.numbered(Number.number) }
    static var declaration: StageDeclaration { stage.message.declaration }

    /// The options, as those of a stage that is compiled in are found.
    var customMirror: Mirror { options.mirror(of: self) }

    /// A call of the process for one run.
    func call(_ run: Run) -> RemoteCall { RemoteCall(Self.stage, options, run) }
}

/// What is sent of an article.
struct RemoteNeeds: Sendable {
    /// The process has the corpus itself: it gets article numbers and places, and answers in tokens.
    var isWorker = false
    var text = false
    var tokens = false
    var sentences = false
    var tags = false
    /// Columns of the article.
    var columns: [String] = []

    init(_ json: JSON) {
        for need in json["needs"]?.texts ?? [] {
            switch need {
            case "corpus": isWorker = true
            case "text": text = true
            case "tokens": tokens = true
            case "sentences": sentences = true
            case "tags": tags = true
            default: columns.append(need)
            }
        }
    }
}
