import Testing

/// A row of `quotes`.
struct QuotationRow: Decodable {
    var article: String
    var speaker: String?
    var kind: String
    var content: String
    var content_span: [[Int]]

    var start: Int { content_span.first?.first ?? -1 }
    var end: Int { content_span.last?.last ?? -1 }

    static let all: [QuotationRow] =
        (try? rows(#"parts | where kind != "boilerplate" | quotes"#, as: QuotationRow.self)) ?? []
}

@Suite("Quotations of the acceptance list")
struct QuotationTests {
    private static let wanted = AcceptanceList.read.quotations.filter(\.must)
    /// Marks and the stop before a closing one may lie within a content or not.
    private static let slack = 2

    @Test("each with its place, speaker and kind", arguments: wanted)
    func quotation(wanted: AcceptanceList.Quotation) {
        let name = "quotation \(wanted.article) \(wanted.start)"
        let near = QuotationRow.all.filter { row in
            row.article == wanted.article && row.start < wanted.end && row.end > wanted.start
        }
        let match = near.first { row in
            abs(row.start - wanted.start) <= Self.slack && abs(row.end - wanted.end) <= Self.slack
        }
        guard let found = match else {
            let there = near.map { "\($0.kind) \($0.start)–\($0.end) “\($0.content)”" }
            AcceptanceRow.check(name, ["not found; there is \(there)"])
            return
        }
        var wrong: [String] = []
        if found.kind != wanted.kind { wrong.append("kind \(found.kind), not \(wanted.kind)") }
        if plain(found.speaker) != plain(wanted.speaker) {
            wrong.append("speaker \(found.speaker ?? "missing"), not \(wanted.speaker ?? "missing")")
        }
        if !letters(found.content).hasPrefix(letters(wanted.contentStartsWith)) {
            wrong.append("begins otherwise")
        }
        if !letters(found.content).hasSuffix(letters(wanted.contentEndsWith)) {
            wrong.append("ends otherwise")
        }
        AcceptanceRow.check(name, wrong)
    }

    @Test("and none where there is none", arguments: AcceptanceList.read.notQuotations)
    func noQuotation(unwanted: AcceptanceList.Nothing) {
        let found = QuotationRow.all.filter { row in
            row.article == unwanted.article && row.kind == "direct"
                && row.start < unwanted.end && row.end > unwanted.start
        }
        AcceptanceRow.check(
            "no quotation \(unwanted.article) \(unwanted.start)",
            found.map { "\($0.kind) “\($0.content)”" }
        )
    }

    /// A speaker without article and case.
    private func plain(_ speaker: String?) -> String? {
        guard let words = speaker?.lowercased().split(separator: " ") else { return nil }
        let named = ["the", "a", "an"].contains(words.first) ? words.dropFirst() : words[...]
        return named.joined(separator: " ").replacing("'", with: "’")
    }

    /// The letters and digits, folded.
    private func letters(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
