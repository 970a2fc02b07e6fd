/// How the numbers of a column of a terminal table are written, so that their points stand under one another.
struct ShownNumber {
    private let decimals: Int

    /// Looks at the values shown: some four digits of the greatest are kept.
    init(_ values: some Sequence<Double>) {
        var greatest = 0.0
        var isWhole = true
        for value in values where value.isFinite {
            greatest = max(greatest, abs(value))
            if value != value.rounded() { isWhole = false }
        }
        decimals = isWhole ? 0 : greatest >= 1000 ? 1 : greatest >= 1 ? 2 : 4
    }

    func text(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "·" : value < 0 ? "-∞" : "∞" }
        if abs(value) >= 1e15 { return value.description }
        let scale = [1.0, 10, 100, 1000, 10_000][decimals]
        let scaled = (abs(value) * scale).rounded()
        if scaled == 0, value != 0 { return exponential(value) }
        if scaled >= 9e15 { return value.description }
        let digits = Int(scaled)
        let sign = value < 0 ? "-" : ""
        if decimals == 0 { return sign + String(digits) }
        let fraction = String(digits % Int(scale))
        let zeros = String(repeating: "0", count: decimals - fraction.count)
        return "\(sign)\(digits / Int(scale)).\(zeros)\(fraction)"
    }

    private func exponential(_ value: Double) -> String {
        var mantissa = abs(value)
        var exponent = 0
        while mantissa < 1 {
            mantissa *= 10
            exponent -= 1
        }
        let tenths = Int((mantissa * 10).rounded())
        return "\(value < 0 ? "-" : "")\(tenths / 10).\(tenths % 10)e\(exponent)"
    }
}
