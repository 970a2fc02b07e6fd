/// The weights of features, read in place from the model's bytes.
///
/// Layout, little-endian: `LTG1`; the numbers of buckets (a power of two), keys and entries as 32-bit
/// integers; the first key of each bucket and the number of keys; the first entry of each key and the number
/// of entries (32 bits); the low halves of the keys, sorted by whole key (16 bits; the bucket is the high
/// half); the entries (16 bits: a weight in sixteenths, shifted left by five, and a tag).
package struct FeatureTable: @unchecked Sendable {
    /// What weights are multiplied by to make integers.
    package static let scale: Double = 16
    /// The greatest weight there can be, in sixteenths.
    package static let limit = 1023
    /// Weights of one feature: see the layout.
    package typealias Row = UnsafeBufferPointer<UInt16>

    /// All bytes of the model.
    package let bytes: UnsafeRawBufferPointer
    private let buckets: UnsafePointer<UInt32>
    private let rows: UnsafePointer<UInt32>
    private let keys: UnsafePointer<UInt16>
    private let entries: UnsafePointer<UInt16>

    /// Reads a model; `bytes` must be aligned to four and outlive the table.
    package init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        let header = bytes.bindMemory(to: UInt32.self)
        precondition(header[0] == 0x3147_544C, "the model's bytes are not a tagging model")
        let (bucketCount, keyCount) = (Int(header[1]), Int(header[2]))
        precondition(bucketCount == 1 << 16, "the model has another layout")
        buckets = header.baseAddress! + 4
        rows = buckets + bucketCount + 1
        let halves = UnsafeRawPointer(rows + keyCount + 1)
        keys = halves.assumingMemoryBound(to: UInt16.self)
        entries = keys + keyCount
    }

    /// The weights of a feature; nil when the model does not know it.
    @inline(__always)
    package func row(_ key: FeatureKey) -> Row? {
        let bucket = Int(key.raw >> 16)
        let low = UInt16(truncatingIfNeeded: key.raw)
        var index = Int(buckets[bucket])
        let end = Int(buckets[bucket + 1])
        while index < end, keys[index] < low { index += 1 }
        guard index < end, keys[index] == low else { return nil }
        let first = Int(rows[index])
        return Row(start: entries + first, count: Int(rows[index + 1]) - first)
    }

    /// Calls `body` with every feature that the model knows, in order.
    func forEachKey(_ body: (FeatureKey) -> Void) {
        for bucket in 0..<(1 << 16) {
            for index in Int(buckets[bucket])..<Int(buckets[bucket + 1]) {
                body(FeatureKey(raw: UInt32(bucket) << 16 | UInt32(keys[index])))
            }
        }
    }

    /// True when the model knows the feature.
    package func holds(_ key: FeatureKey) -> Bool { row(key) != nil }

    /// Adds the weights of a feature to scores of the tags.
    @inline(__always)
    package func add(_ key: FeatureKey, to scores: UnsafeMutablePointer<Int32>) {
        guard let row = row(key) else { return }
        for entry in row {
            scores[Int(entry & 31)] += Int32(Int16(bitPattern: entry) >> 5)
        }
    }
}

extension FeatureTable {
    /// The bytes of a model with these features; weights under a sixteenth are left out.
    package static func bytes(_ features: [UInt32: [(tag: Int, weight: Double)]]) -> [UInt8] {
        let keys = features.keys.sorted()
        var buckets: [UInt32] = []
        var rows: [UInt32] = []
        var entries: [UInt16] = []
        var next = 0
        for bucket in 0...UInt32(1 << 16) {
            while next < keys.count, keys[next] >> 16 < bucket { next += 1 }
            buckets.append(UInt32(next))
        }
        for key in keys {
            rows.append(UInt32(entries.count))
            for (tag, weight) in features[key]! {
                let scaled = Int((weight * scale).rounded())
                let clamped = Int16(max(-limit, min(limit, scaled)))
                if clamped != 0 { entries.append(UInt16(bitPattern: clamped << 5) | UInt16(tag)) }
            }
        }
        rows.append(UInt32(entries.count))
        let header: [UInt32] = [0x3147_544C, 1 << 16, UInt32(keys.count), UInt32(entries.count)]
        let words = (header + buckets + rows).flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) }
        }
        let halves = (keys.map { UInt16(truncatingIfNeeded: $0) } + entries).flatMap {
            [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
        }
        return words + halves
    }
}
