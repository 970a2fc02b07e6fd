import StageKit
import Synchronization

/// A fold that runs in a process of its own; `Number` tells which.
///
/// What the process emits of an article comes as one message; the tables are this program's.
struct RemoteFold<Number: StageNumber>: FoldStage, RemoteType {
    let options = RemoteOptions(RemoteFold.stage)
    private let beginning = RemoteBeginning()

    static var defaultWeight: FoldControls.Weight { stage.message.weight }
    static var referenceOption: String? { stage.message.reference }

    /// Asks the process, once; one that does not answer shows itself when a worker is made.
    func layout(_ run: Run) -> FoldLayout {
        (try? beginning.layout(call(run), run)) ?? FoldLayout(key: .bytes, fields: [.sum])
    }

    func makeWorker(_ run: Run) throws -> any FoldWorker {
        RemoteFoldWorker(call(run), run, try beginning.layout(call(run), run))
    }

    func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) throws {
        let call = call(run)
        let process = try call.begin(run).process
        process.send(MessageBytes.line(.object(["finish": JSON(groups.serialised())])))
        do {
            let answer = try RemoteAnswer(process.line { try run.checkpoint() })
            if let failure = answer.failure { throw failure }
            run.notes.take(answer.json)
            try take(answer.json, into: &output)
            call.stage.keep(process)
        } catch let ending as StageEnding {
            throw Failure("stage-apart", "'\(call.written)' \(ending.told) when its rows were due")
        } catch let lie as RemoteRows.Lie {
            throw Failure("stage-apart", "'\(call.written)' \(lie.told)")
        }
    }

    /// Adds the rows of an answer, and the keys they stand for if it tells those.
    private func take(_ answer: JSON, into output: inout Rows) throws {
        let columns = RemoteFold.declaration.columns
        let keys = answer["keys"]?.array
        for (number, row) in (answer["rows"]?.array ?? []).enumerated() {
            let cells = try RemoteCells.cells(row, columns)
            if let keys {
                let key = number < keys.count ? keys[number].bytes : nil
                output.append(standingFor: key.map { $0[...] }, cells: cells)
            } else {
                output.append(cells: cells)
            }
        }
    }
}

/// The layout that a fold's process told when it began; asked for once.
private final class RemoteBeginning: Sendable {
    private let known = Mutex<FoldLayout?>(nil)

    func layout(_ call: RemoteCall, _ run: Run) throws -> FoldLayout {
        try known.withLock { known in
            if let known { return known }
            let (process, ready) = try call.begin(run)
            guard let layout = ready["layout"].flatMap({ FoldLayout($0) }) else {
                throw Failure("stage-apart", "'\(call.written)' has keys or values that cannot be sent")
            }
            call.stage.keep(process)
            known = layout
            return layout
        }
    }
}

/// Rows that are no places.
enum RemoteCells {
    static func cells(_ row: JSON, _ columns: [ColumnDeclaration]) throws -> [Cell] {
        guard let cells = row.array, cells.count == columns.count else {
            throw RemoteRows.Lie(told: "declares \(columns.count) columns and gives a row of others")
        }
        return try columns.indices.map { index in
            guard let cell = Cell(cells[index], columns[index].type) else {
                throw RemoteRows.Lie(
                    told: "declares that '\(columns[index].name)' is \(columns[index].type.rawValue) "
                        + "and gives something else"
                )
            }
            return cell
        }
    }
}

extension Cell {
    /// A value of that type that is no place; nil when the JSON is something else.
    init?(_ json: JSON, _ type: ColumnType) {
        switch (type, json) {
        case (_, .null): self = .missing
        case (.text, .text(let value)), (.date, .text(let value)): self = .text(value)
        case (.integer, .integer(let value)): self = .integer(value)
        case (.real, .integer(let value)): self = .real(Double(value))
        case (.real, .real(let value)): self = .real(value)
        case (.boolean, .boolean(let value)): self = .boolean(value)
        default: return nil
        }
    }
}
