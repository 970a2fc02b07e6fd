/// What new stages begin as; `STAGE_NAME` and `TYPE_NAME` stand for the names.
enum StageTemplates {
    static let map = #"""
        import StageKit

        /// The stages of this folder.
        let stages: [any Stage.Type] = [TYPE_NAME.self]

        /// `STAGE_NAME`: the sentences that have many words.
        struct TYPE_NAME: MapStage {
            static let declaration = StageDeclaration(
                "STAGE_NAME",
                "the sentences that have many words",
                columns: [
                    ColumnDeclaration("sentence", .place, "the sentence"),
                    ColumnDeclaration("size", .integer, "how many words it has", unit: "words"),
                ],
                examples: [.init("articles | STAGE_NAME least=5 | take 5", "the first five")]
            )

            @Option("Fewest words", bounds: 1...500) var least = 20

            func makeWorker(_ run: Run) -> any MapWorker { Worker(least: least) }

            private struct Worker: MapWorker {
                let least: Int

                mutating func rows(of article: Article, at places: Places, into output: inout Rows) {
                    for index in 0..<article.sentenceCount {
                        let sentence = article.sentence(index)
                        let size = article.words(in: sentence).count
                        guard size >= least else { continue }
                        for row in places.rows(holding: sentence) {
                            output.append(article, sentence, from: row, .place(sentence), .integer(size))
                        }
                    }
                }
            }
        }

        """#

    static let mapCases = #"""
        # Texts, pipelines over them, and what comes out. 'lede stage test' runs them.

        === a long sentence is found, a short one is not
        The ferry was late again and nobody on the quay knew why. It rained.
        --- articles | STAGE_NAME least=5
        sentence,size
        The ferry was late again and nobody on the quay knew why.,12

        === no sentence is long enough
        It rained. It snowed.
        --- articles | STAGE_NAME
        sentence,size

        """#

    static let fold = #"""
        import StageKit

        /// The stages of this folder.
        let stages: [any Stage.Type] = [TYPE_NAME.self]

        /// `STAGE_NAME`: how many words there are of each length.
        struct TYPE_NAME: FoldStage {
            static let declaration = StageDeclaration(
                "STAGE_NAME",
                "counts words by their length",
                output: .rows,
                columns: [
                    ColumnDeclaration("length", .integer, "length of the words", unit: "bytes"),
                    ColumnDeclaration("frequency", .integer, "how many such words there are"),
                    ColumnDeclaration("articles", .integer, "in how many articles they stand"),
                ],
                rank: "frequency",
                examples: [.init("articles | STAGE_NAME | top 3", "the commonest lengths")]
            )

            @Option("Least length", bounds: 1...100) var least = 1

            func layout(_ run: Run) -> FoldLayout {
                FoldLayout(key: .eight, fields: [.sum], countsArticles: true)
            }

            func makeWorker(_ run: Run) -> any FoldWorker { Worker(least: least) }

            func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) {
                for index in 0..<groups.count {
                    let length = Int(groups.key8(index))
                    output.append(
                        .integer(length),
                        .integer(groups.value(index, 0)),
                        .integer(groups.articles(index))
                    )
                }
            }

            private struct Worker: FoldWorker {
                let least: Int

                mutating func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) {
                    for range in tokens {
                        for word in article.words(in: range) {
                            let length = article.bytes(of: article.word(word)).count
                            if length >= least { table.add(UInt64(length), 1) }
                        }
                    }
                }
            }
        }

        """#

    static let foldCases = #"""
        # Texts, pipelines over them, and what comes out. 'lede stage test' runs them.

        === words of each length are counted
        The ferry came in. The ferry left.
        --- articles | STAGE_NAME
        length,frequency,articles
        2,1,1
        3,2,1
        4,2,1
        5,2,1

        --- articles | STAGE_NAME least=5
        length,frequency,articles
        5,2,1

        """#

    static let table = #"""
        import StageKit

        /// The stages of this folder.
        let stages: [any Stage.Type] = [TYPE_NAME.self]

        /// `STAGE_NAME`: every so many-th row of a table.
        struct TYPE_NAME: TableStage {
            static let declaration = StageDeclaration(
                "STAGE_NAME",
                "keeps every so many-th row",
                input: .rows,
                output: .computed,
                examples: [.init("articles | STAGE_NAME 2", "every other article")]
            )

            @Option("How far apart the rows are", bounds: 1...1_000_000, positional: true) var step = 2

            func schema(_ input: Schema, attributes: [ColumnDeclaration]) -> Schema { input }

            func table(of input: Table, _ run: Run) -> Table {
                input.taking(Array(stride(from: 0, to: input.rowCount, by: step)))
            }
        }

        """#

    static let tableCases = #"""
        # Texts, pipelines over them, and what comes out. 'lede stage test' runs them.

        === the first and the third sentence stay
        It rained. It snowed. It froze.
        --- articles | sentences | STAGE_NAME 2 | select text
        text
        It rained.
        It froze.

        """#
}
