import Testing

@testable import StageKit

/// Kleene's tables, written out; `nil` is unknown.
struct TruthTests {
    static let all: [Bool?] = [true, false, nil]

    static func and(_ a: Bool?, _ b: Bool?) -> Bool? {
        if a == false || b == false { return false }
        return a == nil || b == nil ? nil : true
    }

    static func or(_ a: Bool?, _ b: Bool?) -> Bool? {
        if a == true || b == true { return true }
        return a == nil || b == nil ? nil : false
    }

    /// All triples as the rows of a table.
    static let triples: [(Bool?, Bool?, Bool?)] = all.flatMap { a in
        all.flatMap { b in all.map { c in (a, b, c) } }
    }

    static var table: Table {
        var columns = [Column(.boolean), Column(.boolean), Column(.boolean)]
        for (a, b, c) in triples {
            for (index, value) in [a, b, c].enumerated() {
                columns[index].append(value.map { Cell.boolean($0) } ?? .missing)
            }
        }
        return Table(
            Schema(["a", "b", "c"].map { ColumnDeclaration($0, .boolean, "") }),
            columns: columns,
            rowCount: triples.count
        )
    }

    static let a = Expression.column("a", .boolean)
    static let b = Expression.column("b", .boolean)
    static let c = Expression.column("c", .boolean)

    static let cases:
        [(name: String, expression: Expression, reference: @Sendable (Bool?, Bool?, Bool?) -> Bool?)] = [
            ("and", .and(a, .and(b, c)), { and($0, and($1, $2)) }),
            ("or", .or(.or(a, b), c), { or(or($0, $1), $2) }),
            ("mixed", .or(.and(a, .not(b)), c), { or(and($0, $1.map { !$0 }), $2) }),
            ("not over and", .not(.and(a, .or(b, c))), { and($0, or($1, $2)).map { !$0 } }),
            ("maybe", .and(.maybe(a), .maybe(.and(b, c))), { $0 != false && and($1, $2) != false }),
            (
                "missing", .or(.isMissing(a), .not(.isMissing(.or(b, c)))),
                { a, b, c in a == nil || or(b, c) != nil }
            ),
            ("constant left", .and(.literal(.boolean(true)), a), { a, _, _ in a }),
            ("constant right", .or(a, .literal(.boolean(false))), { a, _, _ in a }),
        ]

    @Test(arguments: cases.indices)
    func agreesWithTheReferenceOnAllTriples(_ index: Int) throws {
        let (name, expression, reference) = Self.cases[index]
        let column = try expression.values(in: Self.table)
        let (kept, unknown) = try expression.selection(in: Self.table)
        for (row, (a, b, c)) in Self.triples.enumerated() {
            let expected = reference(a, b, c)
            #expect(column[row] == expected.map { Cell.boolean($0) } ?? .missing, "\(name), row \(row)")
            #expect(kept.contains(row) == (expected == true))
        }
        #expect(unknown == Self.triples.count { reference($0.0, $0.1, $0.2) == nil })
    }
}
