import StageKit
import TextCore

/// How much a date matters: how many articles look back at it, day of publication by day of publication.
///
/// What mattered is told again afterwards, on many days, while most dates are told on the day itself and never again.
/// So each later day of publication counts the square root of the articles that tell of the date: a second article of
/// the same day adds less than one of another day. Those published within the bucket count half, earlier ones, which
/// announce it, not at all. Dates before the first article are background, and count half.
struct Salience {
    /// The first day on which anything was published; nil when nothing has a date.
    private let firstPublication: Int?

    init(_ lines: [TimelineLine]) {
        firstPublication = lines.lazy.flatMap(\.publications).map(\.day).min()
    }

    /// The salience of a line in a bucket from `first` to `last`, in days since 1970-01-01.
    func of(_ line: TimelineLine, to last: Int) -> Double {
        if line.key.basis == .published { return Double(line.articles).squareRoot() / 2 }
        let told = line.publications.reduce(0.0) { sum, publication in
            guard publication.day >= line.key.start else { return sum }
            let root = Double(publication.articles).squareRoot()
            return sum + (publication.day > last ? root : root / 2)
        }
        return firstPublication.map { last < $0 } == true ? told / 2 : told
    }
}
