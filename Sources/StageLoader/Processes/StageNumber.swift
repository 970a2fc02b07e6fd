/// A natural number as a type: what makes each stage that runs elsewhere a type of its own.
protocol StageNumber: Sendable {
    static var number: Int { get }
}

private enum Zero: StageNumber {
    static var number: Int { 0 }
}

private enum Twice<Half: StageNumber>: StageNumber {
    static var number: Int { 2 * Half.number }
}

private enum TwiceAndOne<Half: StageNumber>: StageNumber {
    static var number: Int { 2 * Half.number + 1 }
}

enum StageNumbers {
    /// The type of a number.
    static func type(_ number: Int) -> any StageNumber.Type {
        if number == 0 { return Zero.self }
        func twice<H: StageNumber>(_ half: H.Type) -> any StageNumber.Type { Twice<H>.self }
        func twiceAndOne<H: StageNumber>(_ half: H.Type) -> any StageNumber.Type { TwiceAndOne<H>.self }
        let half = type(number / 2)
        return number % 2 == 0 ? twice(half) : twiceAndOne(half)
    }
}
