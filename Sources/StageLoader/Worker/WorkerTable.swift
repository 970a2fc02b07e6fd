import CorpusRuntime
import StageKit

/// A stage of rows or of whole tables at work in a worker.
struct WorkerTable {
    private let stage: any Stage
    private let run: Run

    init(_ stage: any Stage, _ run: Run) {
        self.stage = stage
        self.run = run
    }

    /// The lines of the output, with what the stage noted meanwhile.
    func lines(_ input: Table, notes: () -> [JSON.Field]) throws -> [JSON] {
        var input = input
        if input.schema.place == .members { input.members = MembersRecipe { throw InputRow(number: $0) } }
        let output = try self.output(input)
        try output.check(name)
        return TableMessage.lines(output, members: try members(output), notes: notes())
    }

    private var name: String { type(of: stage).declaration.name }

    private func output(_ input: Table) throws -> Table {
        switch stage.shape {
        case .table(let stage): return try stage.table(of: input, run)
        case .row(let stage): return try stage.rows(of: input, run)
        case .rowFold(let stage):
            let layout = stage.layout(input.schema)
            let table = FoldTable(layout)
            try stage.add(input, first: 0, to: table, run)
            return try stage.table(of: table.sorted(), input: input, run)
        case .map, .fold: throw Failure("stage-apart", "'\(name)' is no stage of rows or tables")
        }
    }

    /// For each row the number of the input's row whose members it stands for; none when they are found by
    /// the columns, or there are none.
    private func members(_ output: Table) throws -> [Int] {
        guard output.schema.place == .members, let members = output.members else { return [] }
        return try (0..<output.rowCount).map { row in
            do { _ = try members.table(row) } catch let input as InputRow { return input.number }
            throw Failure(
                "stage-apart",
                "'\(name)' finds the members of its rows itself, and cannot run apart",
                hint: "Load it without isolate=on."
            )
        }
    }
}

/// Thrown in the place of a row's members, which stay with the program: says whose they are.
private struct InputRow: Error, CustomStringConvertible {
    let number: Int
    var description: String { "the members of rows cannot be looked at by a stage that runs apart" }
}
