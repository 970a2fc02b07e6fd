internal import StageKit

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Darwin)
    private import Darwin
#endif

/// How long a text is and how much of it is common nouns and adjectives: what weighs when phrases are compared.
///
/// Told stories have a third of them, technical writing half (the nominal style of Biber 1988): there terms are of
/// several words, and each is named once or twice.
struct TextStyle {
    /// The totals that a fold keeps of it: tokens other than punctuation, and how many of them are nominal.
    static let totals = 2

    /// From 0, told, to 1, technical.
    let technicality: Double
    /// The natural logarithm of the length over that of a common article; bounded, so that a long text and a
    /// collection are one.
    let length: Double

    /// Adds the tokens of a range.
    static func count(_ range: TokenRange, of article: Article, into totals: inout [Int]) {
        let tags = article.tags
        var (tokens, nominal) = (0, 0)
        for token in range.indices where tags[token] != UPOS.punctuation.rawValue {
            tokens += 1
            if tags[token] == UPOS.noun.rawValue || tags[token] == UPOS.adjective.rawValue { nominal += 1 }
        }
        totals[0] += tokens
        totals[1] += nominal
    }

    /// Reads a fold's totals.
    init(_ totals: [Int]) {
        let share = Double(totals[1]) / Double(max(1, totals[0]))
        technicality = min(1, max(0, (share - 0.31) / 0.1))
        length = log(min(1500, max(100, Double(totals[0]))) / 400)
    }
}
