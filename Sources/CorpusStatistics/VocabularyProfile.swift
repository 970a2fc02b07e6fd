import Glibc

/// How rich a text's vocabulary is, from the frequency of each of its types.
public struct VocabularyProfile: Sendable, Hashable {
    /// Occurrences of all types.
    public private(set) var tokens = 0
    /// Distinct forms.
    public private(set) var types = 0
    /// Types that occur once.
    public private(set) var hapaxes = 0
    private var squares: Int128 = 0
    private var information = CompensatedSum()

    /// An empty text.
    public init() {}

    /// Adds a type that occurs so often; one that never occurs is no type.
    public mutating func add(frequency: Int) {
        guard frequency > 0 else { return }
        tokens += frequency
        types += 1
        if frequency == 1 { hapaxes += 1 }
        squares += Int128(frequency) * Int128(frequency)
        information.add(Double(frequency) * log2(Double(frequency)))
    }

    /// Types per token, above 0 to 1; nil without a token.
    ///
    /// It falls with length, so only texts of one length compare.
    public var typeTokenRatio: Double? { tokens == 0 ? nil : Double(types) / Double(tokens) }

    /// Yule's characteristic K: 10⁴ · (Σ f² - N) / N², larger for a more repetitive text, little moved by its
    /// length.
    ///
    /// G. U. Yule, The Statistical Study of Literary Vocabulary (1944). Exact but for one division, so
    /// independent of the order of types. Nil without a token.
    public var yuleK: Double? {
        guard tokens > 0 else { return nil }
        return Double(10_000 * (squares - Int128(tokens))) / (Double(tokens) * Double(tokens))
    }

    /// Entropy of the types in bits, 0 to log₂ of their number, as the frequencies have it (no correction for
    /// unseen types): log₂ N - Σ f · log₂ f / N.
    ///
    /// C. Shannon, A Mathematical Theory of Communication (1948). Deterministic for one order of types. Nil
    /// without a token.
    public var entropy: Double? {
        guard tokens > 0 else { return nil }
        let entropy = log2(Double(tokens)) - information.value / Double(tokens)
        // Rounding may step over the ends of the range.
        return min(max(0, entropy), log2(Double(types)))
    }
}
