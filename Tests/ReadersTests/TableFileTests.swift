import Glibc
import Readers
import StageKit
import Testing

@Suite struct TableFileTests {
    private func read(_ text: String, named name: String = "t.csv") throws -> Table {
        try read(Array(text.utf8), named: name)
    }

    private func read(_ bytes: [UInt8], named name: String = "t.csv") throws -> Table {
        let path = "/tmp/lede-table-\(getpid())-\(UInt64.random(in: 0...UInt64.max))-\(name)"
        let file = fopen(path, "w")
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        defer { unlink(path) }
        return try TableFile.read(path)
    }

    @Test(arguments: [
        ("1\n-20\n\n3", ColumnType.integer), ("1.5\n2\n1e3", .real), ("true\nfalse", .boolean),
        ("2031-03\n2031-03-04", .date), ("2031-13\n2031-03", .text), ("007\n1", .text), ("1\nx", .text),
        ("\n", .text),
        ("nan\n1.5", .text),
    ])
    func aColumnHasTheNarrowestTypeOfItsValues(cells: String, type: ColumnType) throws {
        let rows = cells.split(separator: "\n", omittingEmptySubsequences: false).map { "a,\($0)" }
        let table = try read("name,value\n" + rows.joined(separator: "\n") + "\n")
        #expect(table.schema.columns.map(\.type) == [.text, type])
        #expect(table.rowCount == rows.count)
    }

    @Test func tablesOfOlderProgramsAreRead() throws {
        let text = "naïve,b\nJosé,1\nMüller,2\n"
        let units = ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [text.unicodeScalars.map { UInt8($0.value) }, units] {
            let table = try read(bytes)
            #expect(table.schema.columns.map(\.name) == ["naïve", "b"])
            #expect([table.columns[0][0], table.columns[0][1]] == [.text("José"), .text("Müller")])
        }
    }

    @Test func emptyCellsAreMissing() throws {
        let table = try read("a,b\nx,\n,2\n")
        #expect(table.columns[0][0] == .text("x") && table.columns[0][1] == .missing)
        #expect(table.columns[1][0] == .missing && table.columns[1][1] == .integer(2))
    }

    @Test func namesAreToldApart() throws {
        let table = try read("\u{FEFF}n, n ,,\"long  name\"\n1,2,3,4\n")
        #expect(table.schema.columns.map(\.name) == ["n", "n_2", "column_3", "long name"])
    }

    @Test func aNameThatIsGivenTwiceTakesTheNextThatIsFree() throws {
        #expect(try read("a,a,a_2,a\n1,2,3,4\n").schema.columns.map(\.name) == ["a", "a_2", "a_2_2", "a_3"])
    }

    @Test func aNumberTooLargeToHoldIsText() throws {
        #expect(try read("a\n1e999\n2\n").columns[0][0] == .text("1e999"))
    }

    @Test(arguments: ["t.jsonl", "t.JSON", "t.jsonl.gz"]) func jsonIsNoTable(name: String) {
        #expect { try read("{\"a\":1}\n", named: name) } throws: { ($0 as? Failure)?.code == "table-file" }
    }

    @Test func tabsAndQuotesAreRead() throws {
        #expect(try read("a\tb\n1\tx y\n", named: "t.tsv").columns[1][0] == .text("x y"))
        #expect(try read("a,b\n1,\"x, \"\"y\"\"\nz\"\n").columns[1][0] == .text("x, \"y\"\nz"))
    }

    @Test(arguments: [
        ("a,b\n1,2\n3\n", 3, "the row has 1 cell, the header 2"),
        ("a\n\"open\n", 2, "a quotation mark is never closed"),
    ])
    func aBrokenRowIsToldWithItsLine(text: String, line: Int, message: String) {
        do {
            _ = try read(text)
            Issue.record("the table was taken")
        } catch let failure as Failure {
            #expect(failure.line == line && failure.message == message)
        } catch { Issue.record("\(error)") }
    }

    @Test(arguments: ["/no/such/table.csv", "/tmp"])
    func whatCannotBeReadIsTold(path: String) {
        #expect(throws: Failure.self) { try TableFile.read(path) }
    }
}
