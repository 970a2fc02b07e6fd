import StageKit
import StageTestKit
import Tagging

/// The names in a text, in order.
enum NameRows {
    /// Of each name some columns of the stage `names`; `–` where there is no value.
    static func of(_ text: String, _ wanted: String...) throws -> [[String]] {
        let corpus = SampleCorpus([SampleText(text)])
        let article = corpus.tagged(corpus.article(0), by: Tagger())
        let columns = Names.declaration.columns
        var output = Rows(columns, wanted: columns.map { _ in true })
        var worker = Names().makeWorker(corpus.run())
        try worker.rows(of: article, at: Places(ranges: [article.allTokens], rows: [0]), into: &output)
        let places = wanted.map { name in columns.firstIndex { $0.name == name }! }
        return (0..<output.count).map { row in
            places.map { output.columns[$0].text(row, in: corpus) ?? "–" }
        }
    }
}
