import StageKit
import TextCore

/// Whether the dates of many articles are off together, as after an export that gave its own day to all, or that took
/// the day for the month: then the days that the texts tell lie elsewhere than in other news.
struct CollectionDates {
    /// How many articles give the same day its full weight: a day that all speak of is that of an event.
    static let leastRare = 3.0
    /// How much one article counts, whatever the number of days that it tells.
    static let mostOfArticle = 2.0

    /// Articles whose dates stand or fall together.
    private struct Group {
        var name: String?
        var articles: [UInt32] = []
        var weight = 0.0
    }

    private let corpus: CorpusSnapshot
    private let evidence: [DateEvidence]
    private let published: [DayOfYear?]

    init(_ corpus: CorpusSnapshot, _ evidence: [DateEvidence]) {
        self.corpus = corpus
        self.evidence = evidence
        published = (0..<UInt32(corpus.articleCount)).map { number in
            guard corpus.kind(number) == .main, let date = corpus.attribute(.date, number) else { return nil }
            return DateInterval(timex3: date)?.day.map { DayOfYear($0) }
        }
    }

    /// Why the dates of some articles are in doubt, by article number.
    func doubts() -> [UInt32: String] {
        var doubts: [UInt32: String] = [:]
        for group in groups() {
            let agreement = agreement(of: group)
            guard let finding = agreement.finding else { continue }
            let reason = CollectionDates.reason(finding, tellers: tellers(group), group.name)
            for number in group.articles { doubts[number] = reason }
        }
        return doubts
    }

    /// The articles of each outlet that tells enough, and those of all others together.
    private func groups() -> [Group] {
        var byOutlet: [String: Group] = [:]
        var rest = Group()
        for number in 0..<UInt32(corpus.articleCount) where published[Int(number)] != nil {
            guard let outlet = corpus.attribute(.outlet, number) else {
                rest.articles.append(number)
                continue
            }
            let days = evidence[Int(number)].yearless.days.count
            byOutlet[outlet, default: Group(name: outlet)].articles.append(number)
            byOutlet[outlet]!.weight += min(Double(days), CollectionDates.mostOfArticle)
        }
        var groups: [Group] = []
        for group in byOutlet.values {
            if group.weight >= DayAgreement.leastWeight {
                groups.append(group)
            } else {
                rest.articles += group.articles
            }
        }
        rest.articles.sort()
        return groups + [rest]
    }

    private func agreement(of group: Group) -> DayAgreement {
        var tellers = [Double](repeating: 0, count: DayOfYear.count)
        for number in group.articles {
            for day in evidence[Int(number)].yearless.days { tellers[Int(day.number)] += 1 }
        }
        var agreement = DayAgreement()
        for number in group.articles {
            let days = evidence[Int(number)].yearless.days
            guard let date = published[Int(number)] else { continue }
            let share = min(1, CollectionDates.mostOfArticle / Double(max(1, days.count)))
            for day in days {
                let rarity = min(1, CollectionDates.leastRare / tellers[Int(day.number)])
                agreement.add(day.days(after: date), weight: share * rarity)
            }
        }
        return agreement
    }

    private func tellers(_ group: Group) -> Int {
        group.articles.count { !evidence[Int($0)].yearless.days.isEmpty }
    }

    private static func reason(_ finding: DayAgreement.Finding, tellers: Int, _ outlet: String?) -> String {
        let articles = "the days told in \(tellers) articles" + (outlet.map { " of \($0)" } ?? "")
        switch finding {
        case .off(let days):
            return "\(articles) lie about \(abs(days)) days \(days < 0 ? "before" : "after") their dates"
        case .scattered: return "\(articles) do not lie about their dates"
        }
    }
}
