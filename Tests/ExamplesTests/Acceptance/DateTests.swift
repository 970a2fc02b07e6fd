import Testing

/// A row of `dates`.
struct DateRow: Decodable {
    var article: String
    var expression: String
    var expression_span: [[Int]]
    var type: String
    var value: String?
    var mod: String?

    var start: Int { expression_span.first?.first ?? -1 }
    var end: Int { expression_span.last?.last ?? -1 }

    static let all: [DateRow] =
        (try? rows(#"parts | where kind != "boilerplate" | dates"#, as: DateRow.self)) ?? []
}

@Suite("Told dates of the acceptance list")
struct DateTests {
    @Test("each with its words, type and value", arguments: AcceptanceList.read.dates.filter(\.must))
    func date(wanted: AcceptanceList.Date) {
        let name = "date \(wanted.article) \(wanted.start)"
        let near = DateRow.all.filter { row in
            row.article == wanted.article && row.start < wanted.end && row.end > wanted.start
        }
        guard let found = near.first(where: { $0.start == wanted.start && $0.end == wanted.end }) else {
            let there = near.map(\.expression)
            AcceptanceRow.check(name, ["‘\(wanted.expression)’ not found; there is \(there)"])
            return
        }
        var wrong: [String] = []
        if found.type != wanted.type { wrong.append("type \(found.type), not \(wanted.type)") }
        if found.value != wanted.value {
            wrong.append("value \(found.value ?? "missing"), not \(wanted.value)")
        }
        let isNear = wanted.mod == "LESS_THAN" && found.mod == "APPROX"
        if found.mod != wanted.mod, !isNear {
            wrong.append("mod \(found.mod ?? "missing"), not \(wanted.mod ?? "missing")")
        }
        AcceptanceRow.check(name, wrong)
    }

    @Test("and none where there is none", arguments: AcceptanceList.read.notDates)
    func noDate(unwanted: AcceptanceList.Nothing) {
        let found = DateRow.all.filter { row in
            row.article == unwanted.article && row.start < unwanted.end && row.end > unwanted.start
        }
        AcceptanceRow.check(
            "no date \(unwanted.article) \(unwanted.start)",
            found.map { "\($0.type) \($0.expression)" }
        )
    }
}
