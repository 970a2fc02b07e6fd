import StageKit

extension ArticleColumn {
    /// All article columns, those of `articles` first, in the order in which they are shown.
    static let bundled: [ArticleColumn] = shown + hidden

    private static let shown: [ArticleColumn] = [
        ArticleColumn("article", .text, "the article's own id, else its path") {
            .text($0.attribute(.id, $1))
        },
        ArticleColumn("headline", .text, "headline as written") { .text($0.attribute(.headline, $1)) },
        ArticleColumn("date", .date, "date of publication as declared") { .text($0.attribute(.date, $1)) },
        ArticleColumn("date_trusted", .boolean, "the date is neither missing nor contradicted") {
            .boolean(try $0.dateChecks()[Int($1)].isTrusted)
        },
        ArticleColumn(
            "date_check",
            .text,
            "whether the text can follow from the date",
            values: DateCheck.allCases.map(\.rawValue)
        ) { .text(try $0.dateChecks()[Int($1)].rawValue) },
        ArticleColumn("outlet", .text, "name of the publication") { .text($0.attribute(.outlet, $1)) },
        ArticleColumn("author", .text, "byline") { .text($0.attribute(.author, $1)) },
        ArticleColumn("cluster", .text, "near-copy cluster, named by its first article") {
            .text($0.attribute(.id, try $0.clusters()[Int($1)]))
        },
        ArticleColumn("event", .text, "group of articles on the same event, named by its first article") {
            .text($0.attribute(.id, try $0.events()[Int($1)]))
        },
        ArticleColumn("words", .integer, "words of body and headings", unit: "words") {
            .integer($0.bodyWordCount($1))
        },
        ArticleColumn("file", .text, "source file within the corpus") { .text($0.file($1)) },
    ]

    private static let hidden: [ArticleColumn] = [
        ArticleColumn(
            "kind",
            .text,
            "what kind of part it is",
            values: PartKind.allCases.map(\.rawValue),
            hidden: true
        ) { .text($0.kind($1).rawValue) },
        ArticleColumn("rule", .text, "rule that cut the part out of its file", hidden: true) {
            .text($0.attribute(.rule, $1))
        },
        ArticleColumn("time", .text, "time of publication as declared", hidden: true) {
            .text($0.attribute(.time, $1))
        },
        ArticleColumn("date_method", .text, "where the date was found", hidden: true) {
            .text($0.attribute(.dateMethod, $1))
        },
        ArticleColumn(
            "date_why",
            .text,
            "what contradicts the date, confirms it, or left only its year",
            hidden: true
        ) {
            let reasons = try $0.dateVerdicts()[Int($1)].reasons
            return reasons.isEmpty ? .missing : .text(reasons.joined(separator: "; "))
        },
        ArticleColumn("url", .text, "web address", hidden: true) { .text($0.attribute(.url, $1)) },
        ArticleColumn("tags", .text, "tags, joined by bars", hidden: true) { .text($0.attribute(.tags, $1)) },
        ArticleColumn("truncated", .boolean, "the text breaks off in mid sentence", hidden: true) {
            .boolean($0.attributes($1).isTruncated)
        },
        ArticleColumn("line", .integer, "line of the file the record begins on", hidden: true) {
            .integer($0.place($1).line)
        },
        ArticleColumn(
            "tiles",
            .text,
            "pieces of the document the part covers, as `[[start,end],…]` in scalars",
            hidden: true
        ) {
            let tiles = $0.attributes($1).tiles.map { "[\($0.lowerBound),\($0.upperBound)]" }
            return .text("[\(tiles.joined(separator: ","))]")
        },
        ArticleColumn("start", .integer, "first scalar of the part in its document", hidden: true) {
            .integer($0.attributes($1).scalarStart)
        },
        ArticleColumn("end", .integer, "one past the last scalar of the part in its document", hidden: true) {
            .integer($0.attributes($1).scalarEnd)
        },
    ]
}
