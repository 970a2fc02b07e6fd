public import StageKit
internal import TextCore

/// A small snapshot made of texts, for tests of stages that do without the runtime.
public final class SampleCorpus: Corpus {
    private let articles: [Article]
    private let clusterNumbers: [UInt32]
    private let trusted: [Bool]

    /// Segments the texts, each an article named `a1`, `a2` … in a file of that name; a layer adds its values.
    public init(_ texts: [SampleText], layer: (any ArticleLayer)? = nil) {
        let drafts = texts.map { SampleColumns($0.text) }
        let vocabulary = Vocabulary(
            forms: SampleCorpus.sorted(drafts.flatMap(\.forms)),
            folds: SampleCorpus.sorted(drafts.flatMap(\.folds))
        )
        let layer = layer?.prepared(for: vocabulary)
        articles = texts.indices.map { index in
            drafts[index].number(by: vocabulary)
            let article = Article(
                number: UInt32(index),
                attributes: SampleCorpus.attributes(texts[index], index, drafts[index]),
                vocabulary: vocabulary,
                columns: drafts[index].columns,
                owner: drafts[index]
            )
            return layer.map { article.tagged(LayerValues($0, of: article)) } ?? article
        }
        trusted = texts.map { $0.date != nil && $0.isDateTrusted }
        clusterNumbers = texts.indices.map { texts[$0].cluster ?? UInt32($0) }
    }

    private static func attributes(_ text: SampleText, _ index: Int, _ draft: SampleColumns)
        -> ArticleAttributes
    {
        var attributes = ArticleAttributes(
            id: "a\(index + 1)",
            kind: .main,
            rule: "sample",
            file: "a\(index + 1)",
            scalarStart: 0,
            scalarEnd: text.text.unicodeScalars.count
        )
        attributes.date = text.date
        attributes.outlet = text.outlet
        attributes.headline = draft.headline
        return attributes
    }

    private static func sorted(_ words: [[UInt8]]) -> StringColumn {
        var column = StringColumn()
        for word in Set(words).sorted(by: { $0.lexicographicallyPrecedes($1) }) { column.append(bytes: word) }
        return column
    }

    /// How many articles there are.
    public var articleCount: Int { articles.count }
    /// The article of that number.
    public func article(_ number: UInt32) -> Article { articles[Int(number)] }
    /// The clusters given, or each article's own.
    public func clusters() throws -> [UInt32] { clusterNumbers }
    /// True for every article with a date, unless its text says it is not trusted.
    public func trustedDates() throws -> [Bool] { trusted }

    /// Article, headline, outlet and date.
    public var attributeSchema: [ColumnDeclaration] {
        [
            ColumnDeclaration("article", .text, "name of the article"),
            ColumnDeclaration("headline", .text, "headline"),
            ColumnDeclaration("outlet", .text, "publication"),
            ColumnDeclaration("date", .date, "date of publication"),
        ]
    }

    /// The value of one of these columns for each article named.
    public func attribute(_ name: String, of numbers: [UInt32]) throws -> Column? {
        guard let declaration = attributeSchema.first(where: { $0.name == name }) else { return nil }
        var column = Column(declaration.type)
        for number in numbers {
            let attributes = article(number).attributes
            let value =
                switch name {
                case "article": attributes.id
                case "headline": attributes.headline
                case "outlet": attributes.outlet
                default: attributes.date
                }
            column.append(.text(value))
        }
        return column
    }

    /// The whole of each article, as `articles` gives them.
    public var places: [Place] { articles.map { Place(article: $0.number, tokens: $0.allTokens) } }

    /// The place in article `number` of the first occurrence of `text`; nil unless it begins and ends with a token.
    public func place(of text: String, in number: UInt32 = 0) -> Place? {
        let article = article(number)
        let wanted = Array(text.utf8)
        let bytes = Array(article.string(bytes: 0..<article.text.count).utf8)
        guard wanted.count <= bytes.count,
            let at = (0...(bytes.count - wanted.count)).first(where: {
                bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
            }),
            let first = (0..<article.tokenCount).first(where: { Int(article.tokenStarts[$0]) == at }),
            let last = (0..<article.tokenCount).first(where: {
                Int(article.tokenEnds[$0]) == at + wanted.count
            })
        else { return nil }
        return Place(article: number, tokens: TokenRange(first, last + 1))
    }
}
