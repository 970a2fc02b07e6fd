/// The parts a corpus is divided into (articles, clusters): what dispersion needs of those that lack a word.
public struct PartSizes: Sendable, Hashable {
    /// The number of parts that hold a token.
    public private(set) var count = 0
    /// Tokens of all parts.
    public private(set) var tokens = 0
    /// Tokens of the smallest part; 0 while there is none.
    public private(set) var smallest = 0

    /// No parts yet.
    public init() {}

    /// Adds a part; one without a token is no part.
    public mutating func add(_ size: Int) {
        guard size > 0 else { return }
        smallest = count == 0 ? size : min(smallest, size)
        count += 1
        tokens += size
    }

    /// Under this many parts a dispersion says little, and none is given.
    public static let fewestForDispersion = 5
}

/// One part that holds the word.
public struct OccupiedPart: Sendable, Hashable {
    /// Occurrences of the word in the part.
    public let frequency: Int
    /// Tokens of the part.
    public let size: Int

    /// A part's occurrences and its tokens.
    public init(frequency: Int, size: Int) {
        self.frequency = frequency
        self.size = size
    }
}

/// How evenly a word is spread over the parts of a corpus.
///
/// Only the parts that hold the word are asked for, each once, in any order; the cost is theirs alone.
public struct Dispersion: Sendable, Hashable {
    /// Gries' DP: 0 for a word spread as the parts' sizes, towards 1 for one crowded into a small part.
    ///
    /// S. Gries, Dispersions and adjusted frequencies in corpora (2008): half the sum of the differences
    /// between the share of occurrences and the share of tokens. Exact but for one division, so independent
    /// of order.
    public let deviationOfProportions: Double
    /// Normalised DP: DP divided by its greatest possible value, 1 - the smallest part's share; 0 to 1.
    ///
    /// J. Lijffijt and S. Gries, Correction to Gries' Dispersions and adjusted frequencies (2012).
    public let normalisedDeviationOfProportions: Double
    /// Juilland's D over the rates in the parts: 1 for an even spread, 0 for a word in one part alone.
    ///
    /// A. Juilland, D. Brodin and C. Davidovitch, Frequency Dictionary of French Words (1970), in the form
    /// for parts of unequal sizes: 1 - (σ / μ) / √(n - 1), σ the population's. Deterministic for one order of
    /// parts.
    public let juillandD: Double

    /// Nil under five parts, for a word that never occurs, and for occurrences that do not fit the parts.
    public init?(of occupied: some Collection<OccupiedPart>, in sizes: PartSizes) {
        guard sizes.count >= PartSizes.fewestForDispersion, occupied.count <= sizes.count else { return nil }
        var frequency = 0
        var covered = 0
        for part in occupied {
            guard part.frequency >= 0, part.size >= part.frequency, part.size >= sizes.smallest else {
                return nil
            }
            frequency += part.frequency
            covered += part.size
        }
        guard frequency > 0, covered <= sizes.tokens else { return nil }
        // Shares on either side sum to 1, so half the absolute differences is the sum of the positive ones,
        // and a part without the word never has a positive one.
        var excess: Int128 = 0
        for part in occupied {
            let difference =
                Int128(part.frequency) * Int128(sizes.tokens) - Int128(part.size) * Int128(frequency)
            excess += max(0, difference)
        }
        let whole = Double(frequency)
        deviationOfProportions = Double(excess) / (whole * Double(sizes.tokens))
        normalisedDeviationOfProportions = Double(excess) / (whole * Double(sizes.tokens - sizes.smallest))
        juillandD = Self.juillandD(of: occupied, parts: sizes.count)
    }

    private static func juillandD(of occupied: some Collection<OccupiedPart>, parts: Int) -> Double {
        var rates = CompensatedSum()
        for part in occupied { rates.add(Double(part.frequency) / Double(part.size)) }
        let mean = rates.value / Double(parts)
        var squares = CompensatedSum()
        for part in occupied {
            let deviation = Double(part.frequency) / Double(part.size) - mean
            squares.add(deviation * deviation)
        }
        squares.add(Double(parts - occupied.count) * mean * mean)
        let deviation = (squares.value / Double(parts)).squareRoot()
        return min(1, max(0, 1 - deviation / mean / Double(parts - 1).squareRoot()))
    }
}
