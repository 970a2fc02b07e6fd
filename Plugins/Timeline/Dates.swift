public import StageKit
import TextCore

/// Finds expressions of time and tells what they come to, by TIMEX3.
public struct Dates: MapStage {
    /// What relative expressions are set against: `trusted`, `declared`, or a day as `2031-03-04`.
    @Option("what relative dates are set against: trusted, declared, or a day")
    public var anchor = "trusted"

    /// Makes a stage that resolves against trusted dates of publication.
    public init() {}

    /// Its name, columns and examples.
    public static let declaration = StageDeclaration(
        "dates",
        "finds dates, times, durations and sets told in the text",
        synonyms: ["times", "temporal", "timex", "when"],
        columns: [
            ColumnDeclaration("expression", .place, "the words, as they stand"),
            ColumnDeclaration(
                "type",
                .text,
                "what kind of time is told",
                values: TimexType.allCases.map(\.rawValue)
            ),
            ColumnDeclaration("value", .date, "the TIMEX3 value; X where the text leaves it open"),
            ColumnDeclaration("mod", .text, "the TIMEX3 modifier", values: Mod.allCases.map(\.rawValue)),
            ColumnDeclaration("from", .date, "first day of the value, if it is known to the day"),
            ColumnDeclaration("to", .date, "last day of the value, if it is known to the day"),
            ColumnDeclaration(
                "anchor",
                .text,
                "the date or expression it was set against; missing if it needs none"
            ),
        ],
        examples: [
            StageDeclaration.Example("articles | dates", "every expression of time with its value"),
            StageDeclaration.Example(
                "articles | dates anchor=declared | where type == DATE | select expression, value, anchor",
                "dates set against what the headers say, trusted or not"
            ),
        ]
    )

    /// Trusted dates of publication, where relative expressions are set against those.
    public var needs: Needs { Needs(trustedDates: anchor == "trusted") }

    /// Refuses an anchor that is no rule and no day.
    public func validate() throws { try AnchorRule.validate(anchor) }

    /// Reads whole articles, and keeps what lies in the places.
    public func makeWorker(_ run: Run) throws -> any MapWorker { DatesWorker(AnchorRule(anchor, run)) }
}

/// Does the work of ``Dates``.
struct DatesWorker: MapWorker {
    private let rule: AnchorRule
    private var finder = DateFinder()

    init(_ rule: AnchorRule) { self.rule = rule }

    mutating func rows(of article: Article, at places: Places, into output: inout Rows) throws {
        finder.read(article, against: rule.day(for: article))
        for timex in finder.found {
            for row in places.rows(holding: timex.tokens) {
                output.append(
                    article,
                    timex.tokens,
                    from: row,
                    .place(timex.tokens),
                    .text(timex.type.rawValue),
                    .text(timex.value),
                    .text(timex.mod?.rawValue),
                    .text(timex.days?.first.description),
                    .text(timex.days?.last.description),
                    .text(timex.anchor)
                )
            }
        }
    }
}
