import CorpusRuntime
import StageKit
import Synchronization

/// A stage of rows or of whole tables that runs in a process of its own; `Number` tells which.
struct RemoteTable<Number: StageNumber>: TableStage, RemoteType {
    let options = RemoteOptions(RemoteTable.stage)

    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        try RemoteCall(RemoteTable.stage, options).schema(input, attributes)
    }

    func table(of input: Table, _ run: Run) throws -> Table {
        try RemoteCall(RemoteTable.stage, options).table(input, run)
    }
}

/// A fold over rows that runs in a process of its own, whole; `Number` tells which.
struct RemoteRowFold<Number: StageNumber>: RowFoldStage, RemoteType {
    let options = RemoteOptions(RemoteRowFold.stage)

    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        try RemoteCall(RemoteRowFold.stage, options).schema(input, attributes)
    }

    /// Nothing is emitted here: the process does that.
    func layout(_ input: Schema) -> FoldLayout { FoldLayout(key: .eight, fields: [.sum]) }

    func add(_ batch: Table, first: Int, to table: FoldTable, _ run: Run) {}

    func table(of groups: SortedRun, input: Table, _ run: Run) throws -> Table {
        try RemoteCall(RemoteRowFold.stage, options).table(input, run)
    }
}

extension RemoteCall {
    /// The columns are wanted at each key that is typed: a process that takes longer for them is stopped.
    private static let secondsForColumns = 2.0

    /// The schema that the process gives for an input; it is asked once.
    func schema(_ input: Schema, _ attributes: [ColumnDeclaration]) throws -> Schema {
        let question = MessageBytes.line(
            .object([
                "schema": .object([
                    "stage": .text(stage.message.declaration.name),
                    "options": .object(options),
                    "input": JSON(input),
                    "attributes": .array(attributes.map { JSON($0) }),
                ])
            ])
        )
        if let known = stage.schemas.withLock({ $0[question] }) { return try known.get() }
        let asked = Result { try ask(question, known: input.columns + attributes) }
        stage.schemas.withLock { schemas in
            if schemas.count > 100 { schemas = [:] }
            schemas[question] = asked
        }
        return try asked.get()
    }

    private func ask(_ question: [UInt8], known: [ColumnDeclaration]) throws -> Schema {
        let process = try stage.process()
        process.send(question)
        do {
            let line = try process.line(within: RemoteCall.secondsForColumns) {}
            let answer = try RemoteAnswer(line)
            stage.keep(process)
            if let failure = answer.failure { throw failure }
            guard let schema = answer.json["schema"] else { throw StageEnding.rubbish("another message") }
            return try Schema(schema, known: known)
        } catch let ending as StageEnding {
            throw Failure("stage-apart", "'\(written)' \(ending.told) when it was asked for its columns")
        }
    }

    /// The table that the process makes of one.
    func table(_ input: Table, _ run: Run) throws -> Table {
        let process = try begin(run).process
        for line in TableMessage.lines(input) { process.send(MessageBytes.line(line)) }
        let start = Moment.now
        do {
            let first = try RemoteAnswer(process.line(since: start) { try run.checkpoint() })
            if let failure = first.failure {
                stage.keep(process)
                throw failure
            }
            guard let head = first.json["table"] else { throw StageEnding.rubbish("another message") }
            run.notes.take(first.json)
            var reader = try TableReader(head, corpus: input.corpus, known: input.schema.columns)
            while !reader.isWhole {
                let next = try RemoteAnswer(process.line(since: start) { try run.checkpoint() })
                try reader.take(next.json["batch"] ?? .null)
            }
            stage.keep(process)
            return try checked(reader, input)
        } catch let ending as StageEnding {
            throw Failure("stage-apart", "'\(written)' \(ending.told) over a table of \(rows(input))")
        } catch let lie as RemoteRows.Lie {
            throw Failure("stage-apart", "'\(written)' \(lie.told)")
        }
    }

    private func rows(_ table: Table) -> String { table.rowCount == 1 ? "1 row" : "\(table.rowCount) rows" }

    /// The table with the members that its rows have, if its columns are those it was to have.
    private func checked(_ reader: TableReader, _ input: Table) throws -> Table {
        var table = reader.table
        let declared = try schema(input.schema, input.corpus?.attributeSchema ?? [])
        guard table.schema.columns.map(\.name) == declared.columns.map(\.name),
            table.schema.columns.map(\.type) == declared.columns.map(\.type)
        else {
            throw RemoteRows.Lie(
                told:
                    "declares the columns \(RemoteCall.list(declared)) and gives \(RemoteCall.list(table.schema))"
            )
        }
        if reader.members.count == table.rowCount, reader.members.allSatisfy((0..<input.rowCount).contains) {
            table.members = input.taking(reader.members).members
        }
        return table
    }

    private static func list(_ schema: Schema) -> String {
        schema.columns.map { "\($0.name) (\($0.type.rawValue))" }.joined(separator: ", ")
    }
}
