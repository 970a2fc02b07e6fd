import Rendering
import StageKit
import Testing

/// Rows that several threads write come out as if one had written them.
@Suite struct RowTeamTests {
    @Test(arguments: TableFormat.allCases, [2, 3, 7])
    func rowsKeepTheirOrder(format: TableFormat, threads: Int) throws {
        let names = (0..<700).map { Cell.text(String(repeating: "row \($0)\t", count: $0 % 40)) }
        let numbers = (0..<700).map { Cell.integer($0) }
        for count in [0, 1, 64, 65, 129, 700] {
            let rows = table([
                ("name", .text, Array(names.prefix(count))), ("n", .integer, Array(numbers.prefix(count))),
            ])
            // The last one first: threads end when they like.
            let team = RowTeam(count: threads) { count, body in
                for number in (0..<count).reversed() { try body(number) }
            }
            var bytes: [UInt8] = []
            let output = OutputBuffer { bytes += $0 }
            try format.write(rows, TerminalLayout(), to: output, by: team)
            try output.finish()
            #expect(String(decoding: bytes, as: UTF8.self) == (try rendered(rows, format)))
        }
    }
}
