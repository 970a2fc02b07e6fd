import StageKit

/// What a named field of a record is taken for.
enum FieldRole: Equatable {
    /// The text itself; of several, the one with the lowest rank is it.
    case text(rank: Int)
    case id, headline, author, outlet, url, tags
    /// A date of publication; of several, the one with the lowest rank is it.
    case date(rank: Int)

    /// Looks a name up, without regard to case, blanks, hyphens and underscores.
    init?(fieldName: String) {
        let plain = String(
            decoding: fieldName.utf8.lazy
                .filter { $0 != 0x20 && $0 != 0x5F && $0 != 0x2D }
                .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
            as: UTF8.self
        )
        guard let role = Self.roles[plain] else { return nil }
        self = role
    }

    private static let roles: [String: FieldRole] = {
        var roles: [String: FieldRole] = [:]
        let texts = [
            "text", "body", "content", "articlebody", "articletext", "fulltext", "maintext", "bodytext",
            "article",
            "story",
        ]
        for (rank, name) in texts.enumerated() { roles[name] = .text(rank: rank) }
        let dates = [
            "published", "datepublished", "publishedat", "publisheddate", "publicationdate", "pubdate",
            "publishdate", "date", "datetime", "releasetime", "timestamp", "created", "createdat",
        ]
        for (rank, name) in dates.enumerated() { roles[name] = .date(rank: rank) }
        for name in ["id", "guid", "uuid", "articleid", "docid", "recordid"] { roles[name] = .id }
        for name in ["headline", "title", "hl", "heading"] { roles[name] = .headline }
        for name in ["author", "authors", "byline", "creator", "writer"] { roles[name] = .author }
        for name in ["outlet", "source", "publisher", "publication", "newspaper", "sitename", "journal"] {
            roles[name] = .outlet
        }
        for name in ["url", "link", "weburl", "canonicalurl", "permalink", "uri"] { roles[name] = .url }
        for name in ["tags", "tag", "topics", "topic", "keywords", "categories", "subjects"] {
            roles[name] = .tags
        }
        return roles
    }()
}
