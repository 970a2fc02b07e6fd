public import StageKit
import TextCore

/// Shows when articles were published and which dates they tell of.
public struct Timeline: FoldStage {
    /// Which dates are shown.
    enum Source: String, Sendable, CaseIterable, OptionChoice {
        case published, told, both
    }

    @Option("how long a bucket is") var by = BucketSize.month
    @Option("which dates: of publication, told in the text, or both") var of = Source.both
    @Option("what relative dates are set against: trusted, declared, or a day") var anchor = "trusted"

    /// Makes a timeline by month of all dates.
    public init() {}

    /// Its name, columns and examples.
    public static let declaration = StageDeclaration(
        "timeline",
        "counts by date what was published and what is told, with the sentence that tells it best",
        synonyms: ["chronology", "history", "calendar", "when"],
        output: .members(.key),
        columns: [
            ColumnDeclaration("bucket", .date, "the stretch of time; coarser dates have a row of their own"),
            ColumnDeclaration("basis", .text, "where the date comes from", values: ["published", "told"]),
            ColumnDeclaration("articles", .integer, "articles published then, or that tell of it"),
            ColumnDeclaration("clusters", .integer, "near-copy clusters among them"),
            ColumnDeclaration("outlets", .integer, "known outlets among them"),
            ColumnDeclaration("mentions", .integer, "expressions that tell of it; for published, articles"),
            ColumnDeclaration(
                "salience",
                .real,
                "how much it matters: by the articles that look back at it, on how many later days"
            ),
            ColumnDeclaration(
                "trusted",
                .boolean,
                "false where it is known only from dates that are not trusted"
            ),
            ColumnDeclaration(
                "spike",
                .text,
                "what a bucket with three articles or more, and twice the mean, owes four fifths of them to",
                values: ["one outlet", "one publication date", "one outlet and publication date"]
            ),
            ColumnDeclaration("note", .text, "how coarse the date is, or which expressions have no anchor"),
            ColumnDeclaration("sentence", .text, "the sentence that tells it best"),
            ColumnDeclaration("sentence_article", .text, "the article it stands in"),
        ],
        rank: "salience",
        examples: [
            StageDeclaration.Example(
                "articles | timeline by=day",
                "what was published and told of, day by day"
            ),
            StageDeclaration.Example(
                "articles | timeline by=week of=told | top 5 by=salience",
                "the weeks that matter most, by how they are looked back at"
            ),
        ]
    )

    /// One copy of each near-copy cluster, so that a syndicated report is told once.
    public static let defaultWeight = FoldControls.Weight.cluster
    /// Whether dates of publication are trusted.
    public var needs: Needs { Needs(trustedDates: true) }

    /// Refuses an anchor that is no rule and no day.
    public func validate() throws { try AnchorRule.validate(anchor) }

    /// Mentions, trust, the best ranked sentence and the first place of each line and of what is counted in it.
    public func layout(_ run: Run) -> FoldLayout {
        FoldLayout(
            key: .bytes,
            fields: [.sum, .maximum, .maximum, .minimum],
            countsArticles: true,
            countsClusters: true
        )
    }

    /// Finds the dates of an article.
    public func makeWorker(_ run: Run) throws -> any FoldWorker {
        TimelineWorker(by: by, of: of, rule: AnchorRule(anchor, run), isDeclared: anchor == "declared", run)
    }

    /// Lines by date, then the coarser ones, then the one of what has no anchor.
    public func rows(of groups: SortedRun, _ run: Run, into output: inout Rows) throws {
        let lines = TimelineLine.read(groups)
        let (means, salience) = (TimelineMeans(lines), Salience(lines))
        for line in lines {
            if line.key.section == .unanchored {
                run.notes.tell("unanchored: \(line.mentions) mentions (\(line.expressions))")
            }
            let best = line.sentence(in: run.corpus)
            output.append(
                standingFor: line.groupKey,
                .text(line.key.section == .unanchored ? nil : line.key.value),
                .text(line.key.basis.name),
                .integer(line.articles),
                .integer(line.clusters),
                .integer(line.outlets.count),
                .integer(line.mentions),
                line.key.section == .bucket
                    ? .real(salience.of(line, to: by.lastDay(from: line.key.start))) : .missing,
                line.key.section == .unanchored ? .missing : .boolean(line.isTrusted),
                .text(means.spike(line)),
                .text(line.note),
                .text(best?.text),
                .text(best?.article)
            )
        }
    }
}
