import StageKit

/// The stages of this folder.
let stages: [any Stage.Type] = [Questions.self]

/// `questions`: the sentences that end in a question mark.
struct Questions: MapStage {
    static let declaration = StageDeclaration(
        "questions",
        "the sentences that ask something",
        synonyms: ["ask", "question mark"],
        columns: [
            ColumnDeclaration("question", .place, "the sentence"),
            ColumnDeclaration("first", .place, "its first word"),
        ],
        examples: [.init("articles | questions | take 5", "the first five")]
    )

    @Option("Fewest words", bounds: 1...500) var least = 1

    func makeWorker(_ run: Run) -> any MapWorker { Worker(least: least) }

    private struct Worker: MapWorker {
        let least: Int

        mutating func rows(of article: Article, at places: Places, into output: inout Rows) {
            for index in 0..<article.sentenceCount {
                let sentence = article.sentence(index)
                let words = article.words(in: sentence)
                guard words.count >= least, !words.isEmpty, asks(sentence, article) else { continue }
                for row in places.rows(holding: sentence) {
                    let first = article.word(words.lowerBound)
                    output.append(article, sentence, from: row, .place(sentence), .place(first))
                }
            }
        }

        /// True when a question mark is the last token, or the last before a closing quotation mark.
        private func asks(_ sentence: TokenRange, _ article: Article) -> Bool {
            sentence.indices.suffix(2).contains { article.token($0) == "?" }
        }
    }
}
