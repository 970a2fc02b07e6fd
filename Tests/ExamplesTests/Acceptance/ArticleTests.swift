import Testing

/// A row of `articles`.
struct ArticleRow: Decodable {
    var article: String
    var headline: String?
    var date: String?
    var date_trusted: Bool
    var cluster: String
    var outlet: String?
    var author: String?
    var file: String

    static let all: [ArticleRow] = (try? rows("articles", as: ArticleRow.self)) ?? []
}

@Suite("Articles of the acceptance list")
struct ArticleTests {
    @Test(
        "each with its headline, date, trust, outlet, author, file and cluster",
        arguments: AcceptanceList.read.articles
    )
    func article(wanted: AcceptanceList.Article) throws {
        let found = try #require(ArticleRow.all.first { $0.article == wanted.article })
        #expect(found.headline == wanted.headline)
        #expect(found.date == wanted.date)
        #expect(found.date_trusted == wanted.dateTrusted)
        #expect(found.outlet == wanted.outlet)
        #expect(found.author == wanted.author)
        #expect(found.file == wanted.file)
        #expect(found.cluster == wanted.cluster)
    }

    @Test("and no others")
    func noOthers() {
        #expect(Set(ArticleRow.all.map(\.article)) == Set(AcceptanceList.read.articles.map(\.article)))
        #expect(ArticleRow.all.count == AcceptanceList.read.articles.count)
    }
}
