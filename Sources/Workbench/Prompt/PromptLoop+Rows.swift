import Rendering
import StageKit

extension PromptLoop {
    /// `:show N`: every column of the row, and the passage it stands in or the first of its members.
    func showRow(_ argument: String) throws {
        let table = try lastTable()
        guard let number = Int(argument), (1...max(1, table.rowCount)).contains(number), table.rowCount > 0
        else {
            throw Failure("row-number", "rows are numbered from 1 to \(table.rowCount)")
        }
        let output = session.console.output
        for line in RowDetail(table, row: number - 1, session.layout(atPrompt: false)).lines {
            try output.line(line)
        }
        if let members = table.members {
            try output.endLine()
            var layout = session.layout(atPrompt: false)
            layout.limit = 10
            layout.showsAll = nil
            try TableFormat.table.write(try members.table(number - 1), layout, to: output)
        }
        try output.finish()
    }
}
