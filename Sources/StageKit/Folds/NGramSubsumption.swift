/// Which n-grams a longer one makes superfluous, and how often each stands on its own.
///
/// Computed from counts alone, with the keys of one size more than is shown. An n-gram that is kept contains
/// only n-grams that are at least as frequent, and one that is left out for a longer one as frequent lies
/// wholly within it. So an occurrence lies in a longer kept n-gram exactly if it does with its neighbour to
/// the left or to the right in an n-gram that is frequent enough, and inclusion and exclusion over these
/// neighbours counts the rest.
public struct NGramSubsumption: Sendable {
    /// True for each key that a longer frequent n-gram contains as often.
    public private(set) var isSubsumed: [Bool]
    /// For each key the occurrences inside no longer kept n-gram.
    public private(set) var own: [Int]

    /// Works over all keys of a run whose keys have no tag; `isFrequent` says which of them pass the filters.
    ///
    /// Keys longer than `longest` words are only looked at for overlaps. Costs a few searches a key.
    public init(of groups: SortedRun, _ keys: NGramKeys, longest: Int, isFrequent: [Bool]) {
        isSubsumed = Array(repeating: false, count: groups.count)
        own = (0..<groups.count).map { groups.value($0, 0) }
        for index in 0..<groups.count where keys.sizes.lowerBound < longest {
            let key = keys.bytes(of: index, in: groups)
            guard isFrequent[index], (keys.sizes.lowerBound + 1)...longest ~= keys.size(of: key) else {
                continue
            }
            let frequency = groups.value(index, 0)
            for droppingFirst in [false, true] {
                guard let part = keys.find(keys.shortened(key, droppingFirst: droppingFirst), in: groups)
                else {
                    continue
                }
                own[part] -= frequency
                if groups.value(part, 0) == frequency { isSubsumed[part] = true }
            }
        }
        addOverlaps(groups, keys, isFrequent)
    }

    /// Gives back what was taken twice: occurrences with a frequent neighbour on either side.
    private mutating func addOverlaps(
        _ groups: SortedRun,
        _ keys: NGramKeys,
        _ isFrequent: [Bool]
    ) {
        for index in 0..<groups.count {
            let key = keys.bytes(of: index, in: groups)
            guard keys.size(of: key) >= keys.sizes.lowerBound + 2 else { continue }
            let left = keys.shortened(key, droppingFirst: false)
            guard let first = keys.find(left, in: groups), isFrequent[first],
                let second = keys.find(keys.shortened(key, droppingFirst: true), in: groups),
                isFrequent[second],
                let middle = keys.find(keys.shortened(left[...], droppingFirst: true), in: groups)
            else { continue }
            own[middle] += groups.value(index, 0)
        }
    }
}
