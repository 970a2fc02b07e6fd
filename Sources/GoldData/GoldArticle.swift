import FoundationEssentials

/// An article of a gold set: JSON Lines with an id and a text.
package struct GoldArticle: Sendable, Decodable {
    package var id: String
    package var text: String
    /// Key phrases, as `keywords` sets have them.
    package var keyphrases: [String]?
    /// Attributions, as `quotes` sets have them.
    package var attributions: [GoldAttribution]?
    /// The date of publication, as `timelines` sets have it.
    package var date: String?

    /// Reads a file, gzip or not; a line that cannot be read is an error.
    package static func read(_ path: String) throws -> [GoldArticle] {
        let decoder = JSONDecoder()
        return try GoldFile.lines(path).filter { !$0.isEmpty }.map { line in
            do {
                return try decoder.decode(GoldArticle.self, from: Data(line))
            } catch {
                throw GoldFile.Unreadable(path, "has a line that is no article: \(error)")
            }
        }
    }
}

/// Who said what, as an annotator saw it; offsets in Unicode scalars.
package struct GoldAttribution: Sendable, Decodable {
    package var source: GoldSpan
    package var cue: GoldSpan
    package var content: GoldSpan
    /// direct, mixed or indirect.
    package var kind: String

    private enum CodingKeys: String, CodingKey { case source, cue, content, kind }

    /// An attribution of these spans.
    package init(source: GoldSpan, cue: GoldSpan, content: GoldSpan, kind: String) {
        self.source = source
        self.cue = cue
        self.content = content
        self.kind = kind
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func span(_ key: CodingKeys) throws -> GoldSpan {
            GoldSpan(try values.decode([[Int]].self, forKey: key).map { $0[0]..<max($0[0], $0[1]) })
        }
        source = try span(.source)
        cue = try span(.cue)
        content = try span(.content)
        kind = try values.decode(String.self, forKey: .kind)
    }
}
