import StageKit
import Testing

@Suite("A column whose type is another than when the pipeline was checked")
struct ChangedTypeTests {
    private static func rows(of cells: [Cell], _ type: ColumnType, where condition: Expression) throws
        -> ([Int], unknown: Int)
    {
        var column = Column(type)
        for cell in cells { column.append(cell) }
        let table = Table(
            Schema([ColumnDeclaration("pages", type, "pages")]),
            columns: [column],
            rowCount: cells.count
        )
        let selection = try condition.selection(in: table)
        return (selection.kept, selection.unknown)
    }

    @Test("is read as what it was; what is none of that is missing")
    func readAsBefore() throws {
        let above = Expression.comparison(
            .greater,
            .column("pages", .integer),
            .literal(.integer(4))
        )
        let texts: [Cell] = [.text("3"), .text("12"), .text("many"), .missing]
        let found = try Self.rows(of: texts, .text, where: above)
        #expect(found == ([1], unknown: 2))
        let same = Expression.comparison(.equal, .column("pages", .text), .literal(.text("12")))
        #expect(try Self.rows(of: [.integer(3), .integer(12)], .integer, where: same) == ([1], unknown: 0))
    }

    @Test(
        "Texts have the types that they can be read as",
        arguments: [
            ("12", [ColumnType.integer, .real]), ("-3", [.integer, .real]), ("0", [.integer, .real]),
            ("2.5", [.real]), ("1e3", [.real]), (".5", [.real]), ("99999999999999999999", [.real]),
            ("007", []), ("+5", []), ("1,000", []), ("true", [.boolean]), ("True", []), ("2031-03", [.date]),
            ("2031-03-04", [.date]), ("2031-13", []), ("2031-02-30", []), ("", []), ("nan", []),
            ("1e999", []), ("٣", []),
        ]
    )
    func types(_ text: String, _ wanted: [ColumnType]) {
        var text = text
        let types = text.withUTF8 { TextTypes.of($0) }
        let found = [
            (TextTypes.integer, ColumnType.integer), (.real, .real), (.boolean, .boolean), (.date, .date),
        ]
        .filter { types.contains($0.0) }.map(\.1)
        #expect(found == wanted)
        for type in found { #expect(!Cell(written: text, as: type).isMissing) }
    }
}
