/// The order in which batches of work are begun.
enum BatchOrder {
    /// The numbers of the batches: first those that weigh at least `large`, as one long article does, the heaviest
    /// before the others, so that no thread begins one when the others have ended; then the rest as they are.
    static func largeFirst(_ weights: [Int], large: Int) -> [Int] {
        weights.indices.filter { weights[$0] >= large }.sorted { (weights[$0], $1) > (weights[$1], $0) }
            + weights.indices.filter { weights[$0] < large }
    }
}
