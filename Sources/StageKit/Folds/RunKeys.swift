/// The keys of a run in the order of their bytes, each once: numbers where the layout has numbers.
public enum RunKeys: Sendable, Equatable {
    /// Keys of 8 bytes.
    case eight([UInt64])
    /// Keys of 16 bytes.
    case sixteen([UInt128])
    /// Keys of any length.
    case bytes(StringColumn)

    /// No keys of that width.
    init(_ width: FoldLayout.KeyWidth) {
        self =
            switch width {
            case .eight: .eight([])
            case .sixteen: .sixteen([])
            case .bytes: .bytes(StringColumn())
            }
    }

    /// Keys that are numbers, in order.
    init<Key: FoldInteger>(_ keys: [Key]) {
        if let keys = keys as? [UInt64] {
            self = .eight(keys)
        } else {
            self = .sixteen(keys.map { UInt128($0) })
        }
    }

    /// How many there are.
    public var count: Int {
        switch self {
        case .eight(let keys): keys.count
        case .sixteen(let keys): keys.count
        case .bytes(let keys): keys.count
        }
    }

    /// Key `index` as bytes, numbers greatest byte first.
    public subscript(index: Int) -> ArraySlice<UInt8> {
        switch self {
        case .eight(let keys): withUnsafeBytes(of: keys[index].bigEndian) { Array($0)[...] }
        case .sixteen(let keys): withUnsafeBytes(of: keys[index].bigEndian) { Array($0)[...] }
        case .bytes(let keys): keys.bytes[keys.range(index)]
        }
    }

    /// Where a key stands, or nil.
    ///
    /// Logarithmic.
    public func find(_ wanted: some Collection<UInt8>) -> Int? {
        switch self {
        case .eight(let keys): RunKeys.search(keys, wanted.reduce(0) { $0 << 8 | UInt64($1) })
        case .sixteen(let keys): RunKeys.search(keys, wanted.reduce(0) { $0 << 8 | UInt128($1) })
        case .bytes(let keys): keys.find(wanted)
        }
    }

    /// Where a key that is a number stands, or nil.
    ///
    /// Logarithmic.
    func find(number: UInt128) -> Int? {
        switch self {
        case .eight(let keys): UInt64(exactly: number).flatMap { RunKeys.search(keys, $0) }
        case .sixteen(let keys): RunKeys.search(keys, number)
        case .bytes: nil
        }
    }

    private static func search<Key: Comparable>(_ keys: [Key], _ wanted: Key) -> Int? {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == wanted ? low : nil
    }
}
