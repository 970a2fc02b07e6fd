/// How far a value lies from the least towards the greatest.
enum ChartShare {
    /// From 0 to 1; 0 when all are equal.
    ///
    /// Goes by halves, as the span of two numbers may be more than a number holds.
    static func of(_ value: Double, from least: Double, to greatest: Double) -> Double {
        greatest > least ? (value / 2 - least / 2) / (greatest / 2 - least / 2) : 0
    }
}
