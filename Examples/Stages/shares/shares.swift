import StageKit

/// The stages of this folder.
let stages: [any Stage.Type] = [Shares.self]

/// `shares`: how much of a column's sum each row has.
struct Shares: TableStage {
    static let declaration = StageDeclaration(
        "shares",
        "adds the share of the whole that each row has",
        synonyms: ["percent", "proportion"],
        input: .rows,
        output: .computed,
        examples: [.init("articles | sentences | shares sentence_words | take 5", "of all the words")]
    )

    @Option("A column of numbers", positional: true, type: .columns) var columns: [String]

    func schema(_ input: Schema, attributes: [ColumnDeclaration]) throws -> Schema {
        guard columns.count == 1, let column = input.column(columns[0]),
            [.integer, .real].contains(column.type)
        else { throw Failure("column-type", "'shares' takes one column of numbers") }
        var output = input
        let share = ColumnDeclaration("share", .real, "share of all \(column.name)", unit: "of 1")
        output.columns.removeAll { $0.name == share.name }
        output.columns.append(share)
        return output
    }

    func table(of input: Table, _ run: Run) throws -> Table {
        guard let values = try input.column(columns[0]) else { return input }
        let numbers = (0..<input.rowCount).map { row -> Double? in
            switch values[row] {
            case .integer(let value): Double(value)
            case .real(let value): value
            default: nil
            }
        }
        let sum = numbers.reduce(0) { $0 + ($1 ?? 0) }
        var share = Column(.real)
        for number in numbers { share.append(.real(sum == 0 ? nil : number.map { $0 / sum })) }
        var output = input
        output.schema = try schema(input.schema, attributes: [])
        if let old = input.schema.index("share") { output.columns.remove(at: old) }
        output.columns.append(share)
        return output
    }
}
