import CorpusRuntime
import StageKit

/// A stage with its options, at work in a worker.
final class WorkerCall {
    private let stage: any Stage
    private let run: Run
    private let columns: [ColumnDeclaration]
    private let wanted: [Bool]
    private let notes = RunNotes()
    private var noted = NotesMessage()
    private var table: TableReader?
    private var map: (any MapWorker)?
    private var fold: (any FoldWorker)?

    init(_ type: any Stage.Type, options: [JSON.Field], wanted: Set<String>?, _ executor: Executor) throws {
        stage = try WorkerCall.stage(type, options)
        run = try executor.run(for: stage, wanted: wanted, notes)
        columns = type.declaration.columns
        self.wanted = columns.map { wanted?.contains($0.name) ?? true }
    }

    /// A stage with its options set.
    static func stage(_ type: any Stage.Type, _ options: [JSON.Field]) throws -> any Stage {
        let declared = type.options
        let values = try options.map { option in
            guard let declaration = declared.first(where: { $0.name == option.name }),
                let value = OptionValue(option.value, declaration.type)
            else { throw Failure("option-type", "the value of '\(option.name)' does not fit the option") }
            return (option.name, value)
        }
        func make<S: Stage>(_ type: S.Type) throws -> any Stage {
            try type.make(Dictionary(values, uniquingKeysWith: { first, _ in first }))
        }
        return try make(type)
    }

    /// What kind of stage it is, for a hello.
    static func shape(_ type: any Stage.Type) -> String {
        let shape: RemoteStage.Shape =
            switch type.shape {
            case .map: .map
            case .fold: .fold
            case .rowFold: .rowFold
            case .row, .table: .table
            }
        return shape.rawValue
    }

    /// Makes what does the work; what the host needs to know of it.
    func ready() throws -> JSON {
        switch stage.shape {
        case .map(let stage): map = try stage.makeWorker(run)
        case .fold(let stage):
            fold = try stage.makeWorker(run)
            return .object(["layout": JSON(stage.layout(run))])
        case .row, .rowFold, .table: break
        }
        return .object([:])
    }

    /// Does what a message asks; nothing is answered before the last rows of a table.
    func answers(to message: JSON) throws -> [JSON] {
        if let head = message["table"] { table = try TableReader(head, corpus: run.corpus) }
        if let batch = message["batch"] { try table?.take(batch) }
        if message["table"] == nil, message["batch"] == nil { return [noting(try answer(message))] }
        guard let input = table, input.isWhole else { return [] }
        table = nil
        return try WorkerTable(stage, run).lines(input.table) { noted.news(of: notes) }
    }

    private var name: String { type(of: stage).declaration.name }

    private func noting(_ answer: JSON) -> JSON { .object((answer.fields ?? []) + noted.news(of: notes)) }

    private func answer(_ message: JSON) throws -> JSON {
        if let run = message["finish"]?.bytes { return try finish(run) }
        guard let number = message["article"]?.integer, (0..<run.corpus.articleCount).contains(number) else {
            throw WorkerCall.otherCorpus
        }
        let article = run.article(UInt32(number), of: run.corpus)
        guard article.tokenCount == message["token_count"]?.integer else { throw WorkerCall.otherCorpus }
        if case .fold(let stage) = stage.shape { return try emit(stage, article, message) }
        var rows = Rows(columns, wanted: wanted)
        try map?.rows(of: article, at: places(message), into: &rows)
        try map?.finish(into: &rows)
        try rows.check(name)
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
        guard case .fold(let stage) = stage.shape else { return .object([:]) }
        var rows = Rows(columns, wanted: wanted)
        try stage.rows(of: SortedRun(serialised: bytes, stage.layout(run)), run, into: &rows)
        try rows.check(name)
        return .object([
            "rows": .array((0..<rows.count).map { .array(cells(rows, $0)) }),
            "keys": rows.keys.isEmpty ? nil : .array(rows.keys.map { JSON($0) }),
        ])
    }

    private func cells(_ rows: Rows, _ index: Int) -> [JSON] {
        columns.indices.map { wanted[$0] ? JSON(rows.columns[$0][index]) : .null }
    }

    static var otherCorpus: Failure {
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
