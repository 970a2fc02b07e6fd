import StageKit
import TextCore

/// What the days in the articles' ids say against their dates.
///
/// An article has its name on the day it is written or later, as when it is saved or exported. So a day before the
/// date contradicts it; days after it do when they keep the same distance from the dates of most articles.
struct NamedDays {
    /// How many days may lie between an article's name and its date.
    static let mostApart = 7
    /// By how many days names and dates that go together may differ.
    static let leeway = 2
    /// How many names it takes to show a distance.
    static let leastNames = 5

    private struct Named {
        var number: UInt32
        var name: Int
        var date: Int
        /// How many days the date lies after the name.
        var distance: Int { date - name }
    }

    private let corpus: CorpusSnapshot
    private let named: [Named]

    init(_ corpus: CorpusSnapshot) {
        self.corpus = corpus
        var numbered = 0
        let all = corpus.articles(.main).compactMap { number -> Named? in
            guard let date = corpus.attribute(.date, number), let id = corpus.attribute(.id, number),
                let day = DateInterval(timex3: date)?.day
            else { return nil }
            if DayInName.mayHold(id) { numbered += 1 }
            guard let name = DayInName.find(in: id) else { return nil }
            return Named(number: number, name: Int(name.daysSinceEpoch), date: Int(day.daysSinceEpoch))
        }
        // Of running numbers of eight digits one in some thirty looks like a day.
        named = all.count * 2 > numbered ? NamedDays.own(all) : []
    }

    /// Without the names that articles of several dates share: those tell of an export.
    private static func own(_ all: [Named]) -> [Named] {
        var dates: [Int: ClosedRange<Int>] = [:]
        for article in all {
            let known = dates[article.name] ?? article.date...article.date
            dates[article.name] =
                min(known.lowerBound, article.date)...max(known.upperBound, article.date)
        }
        return all.filter { dates[$0.name]!.count <= leeway + 1 }
    }

    /// Why dates are contradicted, by article number.
    func contradictions() -> [UInt32: String] {
        let areEarly = isEveryDateEarly
        var reasons: [UInt32: String] = [:]
        for article in named {
            let isOff = article.distance > NamedDays.mostApart
            guard isOff || areEarly && article.distance < -NamedDays.mostApart else { continue }
            let day = CalendarDay(daysSinceEpoch: Int32(article.name))
            reasons[article.number] = "its id “\(corpus.attribute(.id, article.number) ?? "")” says \(day)"
        }
        return reasons
    }

    /// Whether most dates lie before the names, all by about the same number of days.
    private var isEveryDateEarly: Bool {
        guard named.count >= NamedDays.leastNames else { return false }
        let distances = named.map(\.distance).sorted()
        let median = distances[distances.count / 2]
        let near = distances.count { abs($0 - median) <= NamedDays.leeway }
        return median < -NamedDays.mostApart && near * 2 > named.count
    }
}
