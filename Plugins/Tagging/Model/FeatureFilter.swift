/// Tells of most features which a model does not know that it does not, by looking at one bit.
struct FeatureFilter: Sendable {
    /// Two million bits, a tenth of them set: half of a core's cache at most.
    private static let width: UInt32 = 21
    private var words = [UInt64](repeating: 0, count: 1 << (FeatureFilter.width - 6))

    /// The filter of a model's features.
    init(_ table: FeatureTable) {
        table.forEachKey { key in
            let bit = key.raw >> (32 - Self.width)
            words[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        }
    }

    /// False when the model does not know the feature.
    @inline(__always)
    func mayHold(_ key: FeatureKey) -> Bool {
        let bit = key.raw >> (32 - Self.width)
        let word = words.withUnsafeBufferPointer { $0.baseAddress![Int(bit >> 6)] }
        return word >> UInt64(bit & 63) & 1 != 0
    }
}
