/// Keys of a fold that differ in one small number alone: `base | (id + 1) << shift`.
public struct NumberedKeys: Sendable {
    let base: UInt128
    let shift: Int
    /// The ids are below this.
    let count: Int
    /// Tells groups of such keys of one fold apart.
    let group: Int

    /// Describes such keys.
    public init(base: UInt128 = 0, shift: Int, count: Int, group: Int = 0) {
        self.base = base
        self.shift = shift
        self.count = count
        self.group = group
    }

    @inline(__always)
    func key<Key: FoldInteger>(_ id: UInt32) -> Key {
        Key(truncatingIfNeeded: base) | (Key(id) + 1) << Key(shift)
    }
}

/// Counts of ``NumberedKeys``, by id: an array in place of a hash table.
struct FoldDense {
    let keys: NumberedKeys
    private let shape: SlotShape
    private let width: Int
    private let records: UnsafeMutablePointer<UInt32>

    init(_ keys: NumberedKeys, _ shape: SlotShape) {
        self.keys = keys
        self.shape = shape
        // One count, then those of articles and clusters, then their stamps.
        width = shape.fields + shape.stamps
        let words = keys.count * width
        records = FoldMemory.allocate(words * 4).bindMemory(to: UInt32.self, capacity: words)
    }

    func free() { FoldMemory.free(records, keys.count * width * 4) }

    /// Adds 1 for each id.
    func addOnes(_ ids: UnsafeBufferPointer<UInt32>, article: UInt32, cluster: UInt32) {
        if width == 1 {
            for id in ids { records[Int(id)] &+= 1 }
            return
        }
        if width == 3 { return addOnes(ids, of: shape.articlesField == nil ? cluster : article) }
        for id in ids {
            let record = records + Int(id) &* 5
            record[0] &+= 1
            record[1] &+= record[3] == article &+ 1 ? 0 : 1
            record[2] &+= record[4] == cluster &+ 1 ? 0 : 1
            record[3] = article &+ 1
            record[4] = cluster &+ 1
        }
    }

    /// Adds 1 for each id, and counts the one kind of source that is counted.
    private func addOnes(_ ids: UnsafeBufferPointer<UInt32>, of source: UInt32) {
        for id in ids {
            let record = records + Int(id) &* 3
            record[0] &+= 1
            record[1] &+= record[2] == source &+ 1 ? 0 : 1
            record[2] = source &+ 1
        }
    }

    /// Calls `body` with each id that was counted and its values.
    func forEach(_ body: (UInt32, UnsafePointer<UInt32>) -> Void) {
        for id in 0..<keys.count where records[id * width] != 0 {
            body(UInt32(truncatingIfNeeded: id), records + id * width)
        }
    }
}
