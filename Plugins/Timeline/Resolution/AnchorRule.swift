import StageKit
import TextCore

/// Which day relative expressions of an article are set against.
struct AnchorRule {
    private enum Rule {
        case trusted, declared
        case day(CalendarDay)
    }

    private let rule: Rule
    private let run: Run

    init(_ anchor: String, _ run: Run) {
        rule = anchor == "declared" ? .declared : CalendarDay(iso: anchor).map { .day($0) } ?? .trusted
        self.run = run
    }

    /// Refuses what is no rule.
    static func validate(_ anchor: String) throws {
        guard anchor != "trusted", anchor != "declared", CalendarDay(iso: anchor) == nil else { return }
        throw Failure(
            "option-value",
            "anchor=\(anchor) is neither trusted, declared, nor a day",
            hint: "Write a day as 2031-03-04."
        )
    }

    /// The day, or nil where there is none to be relied on.
    func day(for article: Article) -> CalendarDay? {
        switch rule {
        case .day(let day): day
        case .declared: article.attributes.date.flatMap { CalendarDay(iso: $0) }
        case .trusted:
            run.isDateTrusted(article.number) ? article.attributes.date.flatMap { CalendarDay(iso: $0) } : nil
        }
    }
}
