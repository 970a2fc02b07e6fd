import Testing

/// A row of `parts`.
struct PartRow: Decodable {
    var file: String
    var kind: String
    var rule: String?
    var headline: String?
    var start: Int
    var end: Int
    var text: String

    static let all: [PartRow] =
        (try? rows("parts | select file, kind, rule, headline, text", as: PartRow.self)) ?? []
}

@Suite("Parts of the acceptance list")
struct PartTests {
    @Test("each with its kind, rule, place and first words", arguments: AcceptanceList.read.parts)
    func part(wanted: AcceptanceList.Part) throws {
        let near = PartRow.all.filter { $0.file == wanted.file && $0.kind == wanted.kind }
        let found = try #require(
            near.first { abs($0.start - wanted.start) <= 2 && abs($0.end - wanted.end) <= 2 },
            "there are \(near.map { "\($0.rule ?? "") \($0.start)–\($0.end)" })"
        )
        if let rule = wanted.rule { #expect(found.rule == rule) }
        if let headline = wanted.headline { #expect(found.headline == headline) }
        let text = found.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let words = wanted.firstWords.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.hasPrefix(words.prefix(20)))
    }
}
