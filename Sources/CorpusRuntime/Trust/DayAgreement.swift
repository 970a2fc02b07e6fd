import Glibc

/// Whether days told without a year lie about the dates of publication, as they do in news, or elsewhere.
///
/// Sums the logarithm of the chance of every told day for each number of days by which all dates could be off, and
/// holds the best of them, and even chances for all days, against dates that are right.
struct DayAgreement {
    /// What the days say against the dates.
    enum Finding: Equatable {
        /// They lie about that many days after the dates; before them when negative.
        case off(days: Int)
        /// They lie anywhere.
        case scattered
    }

    /// How much has to be told before anything is found.
    ///
    /// Of 11,100 collections of 2 to 25 articles drawn from the news that ``logChances`` come from, 8 are doubted with
    /// right dates; of those of 10 articles three in ten are when all dates are three months off.
    static let leastWeight = 4.0
    /// How many times likelier something other than right dates has to be.
    static let leastOdds = 1000.0
    /// Dates that are off by so few days count as right.
    static let tolerance = 10

    /// How much was told.
    private(set) var weight = 0.0
    private var weights = [Double](repeating: 0, count: DayOfYear.count)

    /// Adds a day that lies so many days after the date of publication, −182 to 182.
    mutating func add(_ days: Int, weight: Double) {
        weights[days + DayOfYear.count / 2] += weight
        self.weight += weight
    }

    /// What is found; nil when the days go well with the dates, or are too few.
    var finding: Finding? {
        guard weight >= DayAgreement.leastWeight else { return nil }
        let half = DayOfYear.count / 2
        var right = -Double.infinity
        var best = (days: 0, likelihood: -Double.infinity)
        for offset in -half...half {
            let likelihood = logLikelihood(off: offset)
            if abs(offset) <= DayAgreement.tolerance { right = max(right, likelihood) }
            if likelihood > best.likelihood { best = (offset, likelihood) }
        }
        let scattered = -weight * log(Double(DayOfYear.count))
        guard max(best.likelihood, scattered) - right > log(DayAgreement.leastOdds) else { return nil }
        return best.likelihood > scattered ? .off(days: best.days) : .scattered
    }

    private func logLikelihood(off offset: Int) -> Double {
        let (count, half) = (DayOfYear.count, DayOfYear.count / 2)
        var sum = 0.0
        for index in 0..<count where weights[index] > 0 {
            let distance = abs(index - half - offset)
            sum += weights[index] * DayAgreement.logChances[min(distance, count - distance)]
        }
        return sum
    }

    /// The logarithm of the chance of a told day by how far it lies from the date, from 30,000 news articles of 2016
    /// to 2020 (5,755 days told without a year): 3.3% lie on it, 20.7% within a week, and so on.
    private static let logChances: [Double] = {
        let shares = [(0, 0.033), (7, 0.207), (14, 0.180), (45, 0.291), (90, 0.143), (182, 0.146)]
        var chances: [Double] = []
        for (last, share) in shares {
            let days = last == 0 ? 1 : 2 * (last - chances.count + 1)
            chances += Array(repeating: log(share / Double(days)), count: last - chances.count + 1)
        }
        return chances
    }()
}
