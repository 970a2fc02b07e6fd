import StageKit

/// The stages of this folder.
let stages: [any Stage.Type] = [Openings.self]

/// `openings`: the words that sentences begin with, counted.
struct Openings: FoldStage {
    static let declaration = StageDeclaration(
        "openings",
        "counts the words that sentences begin with",
        output: .rows,
        columns: [
            ColumnDeclaration("opening", .text, "the first word, folded"),
            ColumnDeclaration("sentences", .integer, "how many sentences begin with it"),
            ColumnDeclaration("articles", .integer, "in how many articles one does"),
        ],
        rank: "sentences",
        examples: [.init("articles | openings | top 5", "the commonest")]
    )

    @Option("Fewest sentences", bounds: 1...1_000_000) var least = 1

    func layout(_ run: Run) -> FoldLayout { FoldLayout(key: .eight, fields: [.sum], countsArticles: true) }

    func makeWorker(_ run: Run) -> any FoldWorker { Worker() }

    func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) {
        guard run.corpus.articleCount > 0 else { return }
        let words = run.corpus.article(0).vocabulary.folds
        for index in 0..<groups.count where groups.value(index, 0) >= least {
            output.append(
                .text(words[Int(groups.key8(index))]),
                .integer(groups.value(index, 0)),
                .integer(groups.articles(index))
            )
        }
    }

    private struct Worker: FoldWorker {
        mutating func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) {
            for index in 0..<article.sentenceCount {
                let sentence = article.sentence(index)
                let words = article.words(in: sentence)
                guard !words.isEmpty, tokens.contains(where: { $0.contains(sentence) }) else { continue }
                table.add(UInt64(article.wordIDs[words.lowerBound]), 1)
            }
        }
    }
}
