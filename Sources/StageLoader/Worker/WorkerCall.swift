import CorpusRuntime
import StageKit

/// A stage with its options, at work in a worker.
final class WorkerCall {
    private let stage: any Stage
    private let run: Run
    private let executor: Executor
    private let columns: [ColumnDeclaration]
    private let wanted: [Bool]
    private let notes = RunNotes()
    private var map: (any MapWorker)?
    private var fold: (any FoldWorker)?

    init(_ type: any Stage.Type, options: [JSON.Field], wanted: Set<String>, _ executor: Executor) throws {
        let declared = type.options
        let values = try options.map { option in
            guard let declaration = declared.first(where: { $0.name == option.name }),
                let value = OptionValue(option.value, declaration.type)
            else { throw Failure("option-type", "the value of '\(option.name)' does not fit the option") }
            return (option.name, value)
        }
        stage = try WorkerCall.make(type, Dictionary(uniqueKeysWithValues: values))
        run = try executor.run(for: stage, wanted: wanted, notes)
        self.executor = executor
        columns = type.declaration.columns
        self.wanted = columns.map { wanted.contains($0.name) }
    }

    private static func make<S: Stage>(_ type: S.Type, _ values: [String: OptionValue]) throws -> any Stage {
        try type.make(values)
    }

    /// What kind of stage it is, for a hello.
    static func shape(_ type: any Stage.Type) -> String {
        type is any MapStage.Type ? "map" : type is any FoldStage.Type ? "fold" : "other"
    }

    /// Makes what does the work; what the host needs to know of it.
    func ready() throws -> JSON {
        map = try (stage as? any MapStage)?.makeWorker(run)
        guard let stage = stage as? any FoldStage else { return .object([:]) }
        fold = try stage.makeWorker(run)
        return .object(["layout": JSON(stage.layout(run))])
    }

    /// Does what a message asks.
    func answer(_ message: JSON) throws -> JSON {
        if let run = message["finish"]?.bytes { return try finish(run) }
        guard let number = message["article"]?.integer, (0..<run.corpus.articleCount).contains(number) else {
            throw WorkerCall.otherCorpus
        }
        let article = run.article(UInt32(number), of: run.corpus)
        guard article.tokenCount == message["token_count"]?.integer else { throw WorkerCall.otherCorpus }
        if let stage = stage as? any FoldStage { return try emit(stage, article, message) }
        var rows = Rows(columns, wanted: wanted)
        try map?.rows(of: article, at: places(message), into: &rows)
        try map?.finish(into: &rows)
        return .object([
            "article": .integer(number),
            "rows": .array((0..<rows.count).map { row(rows, $0) }),
        ])
    }

    private func emit(_ stage: any FoldStage, _ article: Article, _ message: JSON) throws -> JSON {
        let table = FoldTable(stage.layout(run))
        table.begin(article: article.number, cluster: UInt32(clamping: message["cluster"]?.integer ?? 0))
        let side: FoldSide = message["side"]?.text == "reference" ? .reference : .target
        try fold?.add(article, at: places(message).ranges, side: side, to: table)
        return .object([
            "article": .integer(Int(article.number)), "emitted": JSON(table.sorted().serialised()),
        ])
    }

    private func finish(_ bytes: [UInt8]) throws -> JSON {
        guard let stage = stage as? any FoldStage else { return .object([:]) }
        var rows = Rows(columns, wanted: wanted)
        try stage.rows(of: SortedRun(serialised: bytes, stage.layout(run)), run, into: &rows)
        return .object([
            "rows": .array((0..<rows.count).map { .array(cells(rows, $0)) })
        ])
    }

    private func cells(_ rows: Rows, _ index: Int) -> [JSON] {
        columns.indices.map { wanted[$0] ? JSON(rows.columns[$0][index]) : .null }
    }

    private static var otherCorpus: Failure {
        Failure("other-corpus", "the files of the corpus have changed since they were read")
    }

    private func places(_ message: JSON) -> Places {
        let given = (message["places"]?.array ?? []).map { ($0.array ?? []).compactMap(\.integer) }
            .filter { $0.count == 3 && $0[0] <= $0[1] && $0[0] >= 0 }
        return Places(ranges: given.map { TokenRange($0[0], $0[1]) }, rows: given.map { $0[2] })
    }

    private func row(_ rows: Rows, _ index: Int) -> JSON {
        let tokens = rows.places[index].tokens
        let cells = columns.indices.map { wanted[$0] ? JSON(rows.columns[$0][index]) : .null }
        return .array([
            .integer(Int(tokens.start)), .integer(Int(tokens.end)), .array(cells),
            .integer(rows.sources[index]),
        ])
    }
}

extension OptionValue {
    /// A value that a message gives for an option of that type; nil when it does not fit.
    init?(_ json: JSON, _ type: OptionType) {
        switch (type, json) {
        case (.integer, .integer(let value)): self = .integer(value)
        case (.real, _):
            guard let number = json.number else { return nil }
            self = .real(number)
        case (.boolean, .boolean(let value)): self = .boolean(value)
        case (.text, .text(let value)), (.choice, .text(let value)), (.date, .text(let value)):
            self = .text(value)
        case (.texts, .array): self = .texts(json.texts ?? [])
        case (.range, .array(let ends)):
            guard ends.count == 2, let first = ends[0].integer, let last = ends[1].integer, first <= last
            else {
                return nil
            }
            self = .range(first...last)
        default: return nil
        }
    }
}
