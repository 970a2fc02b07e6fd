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
        for index in 0..<groups.count where isFrequent[index] {
            let size = keys.size(of: index, in: groups)
            guard size > keys.sizes.lowerBound, size <= longest else { continue }
            let frequency = groups.value(index, 0)
            for side in [NGramPart.withoutLast, .withoutFirst] {
                guard let part = keys.find(side, of: index, in: groups) else { continue }
                own[part] -= frequency
                if groups.value(part, 0) == frequency { isSubsumed[part] = true }
            }
        }
        addOverlaps(groups, keys, isFrequent)
    }

    /// Gives back what was taken twice: occurrences with a frequent neighbour on either side.
    ///
    /// An n-gram stands behind the one without its last word, with none of that size between.
    private mutating func addOverlaps(
        _ groups: SortedRun,
        _ keys: NGramKeys,
        _ isFrequent: [Bool]
    ) {
        var latest: [Int?] = Array(repeating: nil, count: keys.sizes.upperBound + 1)
        for index in 0..<groups.count {
            let size = keys.size(of: index, in: groups)
            latest[size] = index
            guard size >= keys.sizes.lowerBound + 2, let left = latest[size - 1], isFrequent[left],
                keys.begins(index, with: left, in: groups),
                let right = keys.find(.withoutFirst, of: index, in: groups), isFrequent[right],
                let middle = keys.find(.withoutBoth, of: index, in: groups)
            else { continue }
            own[middle] += groups.value(index, 0)
        }
    }
}
