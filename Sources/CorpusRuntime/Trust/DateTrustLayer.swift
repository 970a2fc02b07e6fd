import StageKit
import TextCore

/// Whether each article's text can follow from its date of publication, with reasons a person can check.
enum DateTrustLayer {
    /// How many days must lie between an article that tells an event as past and a later one that tells it as
    /// still to come.
    static let leastDaysApart: Int32 = 14
    /// How many days may lie between a dateline and the date of publication.
    static let mostDaysInPrint = 7

    /// The verdict on each article, by number; so is `evidence`.
    static func compute(_ corpus: CorpusSnapshot, _ evidence: [DateEvidence]) throws -> [DateVerdict] {
        let count = corpus.articleCount
        let oddities = (0..<UInt32(count)).map { corpus.dateOddities($0) }
        var reasons = (0..<UInt32(count)).map { number in
            oddities[Int(number)].filter { !DateOddity.leavesDayOpen($0) }
                + contradictions(corpus, number, evidence[Int(number)])
        }
        for (number, reason) in NamedDays(corpus).contradictions() { reasons[Int(number)].append(reason) }
        try addEvents(corpus, evidence, to: &reasons)
        let doubts = CollectionDates(corpus, evidence).doubts()
        return (0..<UInt32(count)).map { number in
            if corpus.attribute(.date, number) == nil {
                return DateVerdict(.missing, reasons: oddities[Int(number)])
            }
            let found = reasons[Int(number)]
            if !found.isEmpty { return DateVerdict(.contradicted, reasons: found) }
            let confirmed = confirmations(corpus, number, evidence[Int(number)])
            if !confirmed.isEmpty { return DateVerdict(.agrees, reasons: confirmed) }
            if let doubt = doubts[number] { return DateVerdict(.contradicted, reasons: [doubt]) }
            return DateVerdict(.unchecked, reasons: oddities[Int(number)])
        }
    }

    /// What the article's own text says against its date.
    private static func contradictions(_ corpus: CorpusSnapshot, _ number: UInt32, _ evidence: DateEvidence)
        -> [String]
    {
        guard corpus.kind(number) == .main, let date = corpus.attribute(.date, number),
            let interval = DateInterval(timex3: date)
        else { return [] }
        var reasons: [String] = []
        let published = interval.last
        for told in evidence.pastDays where told.day > interval.last {
            reasons.append("“\(told.words)” is told as past, but lies after \(date)")
        }
        reasons += datelineContradiction(interval.day, evidence)
        guard interval.day != nil, evidence.thisWeekAhead else { return reasons }
        for coming in evidence.comingWeekdays where coming.weekday < published.weekday {
            let day = published.adding(days: coming.weekday - published.weekday)
            reasons.append(
                "\(date) is a \(weekdayNames[published.weekday - 1]): “\(coming.words)” of “this week” would be "
                    + "\(day), before it, but is told as still to come"
            )
        }
        return reasons.count > 3 ? Array(reasons.prefix(3)) : reasons
    }

    private static func datelineContradiction(_ date: CalendarDay?, _ evidence: DateEvidence) -> [String] {
        guard let date, let dateline = evidence.yearless.dateline else { return [] }
        let days = dateline.day.days(after: DayOfYear(date))
        guard abs(days) > mostDaysInPrint else { return [] }
        let place = "\(abs(days)) days \(days < 0 ? "before" : "after") \(date)"
        return ["the dateline's “\(dateline.words)” lies \(place)"]
    }

    /// A dateline of the days about the date of publication, and days told as past in the week up to it.
    private static func confirmations(
        _ corpus: CorpusSnapshot,
        _ number: UInt32,
        _ evidence: DateEvidence
    ) -> [String] {
        guard let date = corpus.attribute(.date, number), let day = DateInterval(timex3: date)?.day else {
            return []
        }
        if let dateline = evidence.yearless.dateline, abs(dateline.day.days(after: DayOfYear(day))) <= 2 {
            return ["the dateline says “\(dateline.words)”"]
        }
        let week = day.adding(days: -7)...day
        return evidence.pastDays.first { week.contains($0.day) }.map {
            ["“\($0.words)” is told as past, in the week up to \(date)"]
        } ?? []
    }

    /// What other articles on the same event say against it.
    private static func addEvents(
        _ corpus: CorpusSnapshot,
        _ evidence: [DateEvidence],
        to reasons: inout [[String]]
    ) throws {
        guard evidence.contains(where: { $0.tellsNearFuture != nil }) else { return }
        let events = try corpus.events()
        var groups: [UInt32: [UInt32]] = [:]
        for number in corpus.articles(.main) { groups[events[Int(number)], default: []].append(number) }
        for group in groups.values where group.count > 1 {
            for late in group {
                guard let future = evidence[Int(late)].tellsNearFuture, let lateDay = day(corpus, late) else {
                    continue
                }
                let earlier = group.filter { other in
                    guard evidence[Int(other)].tellsPast != nil, let past = day(corpus, other) else {
                        return false
                    }
                    return past + leastDaysApart <= lateDay
                }
                guard let first = earlier.first, let past = evidence[Int(first)].tellsPast else { continue }
                let other = corpus.attributes(first)
                reasons[Int(late)].append(
                    "tells as still to come (“\(future)”) what \(other.id) of \(other.date ?? "") tells as past "
                        + "(“\(past)”)"
                )
            }
        }
    }

    private static func day(_ corpus: CorpusSnapshot, _ number: UInt32) -> Int32? {
        corpus.attribute(.date, number).flatMap { DateInterval(timex3: $0)?.lastNumber }
    }

    private static let weekdayNames = TenseWords.days.map { $0.prefix(1).uppercased() + $0.dropFirst() }
}
