/// Sets that can be joined; each is named by its least member (Galler and Fischer 1964, with path halving).
struct DisjointSets {
    private var parents: [UInt32]

    /// So many sets of one member each.
    init(count: Int) { parents = Array(0..<UInt32(count)) }

    /// The least member of the set that holds `member`.
    mutating func root(_ member: UInt32) -> UInt32 {
        var member = member
        while parents[Int(member)] != member {
            parents[Int(member)] = parents[Int(parents[Int(member)])]
            member = parents[Int(member)]
        }
        return member
    }

    /// Makes one set of two.
    mutating func join(_ a: UInt32, _ b: UInt32) {
        let (first, second) = (root(a), root(b))
        parents[Int(max(first, second))] = min(first, second)
    }
}
