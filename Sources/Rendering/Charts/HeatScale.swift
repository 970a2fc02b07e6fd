/// Which shade a value has; each shade stands for a span of values that the legend tells.
struct HeatScale {
    /// From the lightest; they are told apart without colours.
    private static let shades: [Character] = ["░", "▒", "▓", "█"]
    static let nothing: Character = "·"
    static let below: Character = "-"
    static let thin: Character = "~"
    /// The greatest values of the shades, rising.
    private let bounds: [Double]
    private let hasNegative: Bool

    /// Steps of one size, or each twice the one before where most values would have the lightest shade.
    init(_ values: [Double]) {
        let greatest = values.max() ?? 0
        hasNegative = values.contains { $0 < 0 }
        let positive = values.filter { $0 > 0 }
        let light = positive.count { $0 <= greatest / 4 }
        let shares = light * 2 > positive.count ? [0.125, 0.25, 0.5, 1] : [0.25, 0.5, 0.75, 1]
        let isWhole = greatest >= 100 || values.allSatisfy { $0 == $0.rounded() }
        let steps = shares.map { isWhole ? (greatest * $0).rounded(.up) : greatest * $0 }
        bounds =
            greatest > 0
            ? steps.indices.filter { $0 == 0 || steps[$0] > steps[$0 - 1] }.map { steps[$0] } : []
    }

    func shade(_ value: Double) -> Character {
        if value == 0 { return HeatScale.nothing }
        if value < 0 { return HeatScale.below }
        return HeatScale.shades.suffix(bounds.count)[
            HeatScale.shades.count - bounds.count + (bounds.firstIndex { value <= $0 } ?? bounds.count - 1)
        ]
    }

    /// `· 0   ░ to 25   ▒ to 50   ▓ to 75   █ to 100`.
    var legend: String {
        let number = ShownNumber(bounds)
        let steps = zip(HeatScale.shades.suffix(bounds.count), bounds).map { "\($0) to \(number.text($1))" }
        let negative = hasNegative ? ["\(HeatScale.below) below 0"] : []
        return (negative + ["\(HeatScale.nothing) 0"] + steps).joined(separator: "   ")
    }
}
