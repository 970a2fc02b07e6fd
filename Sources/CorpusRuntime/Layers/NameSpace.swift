import Glibc

/// The names of many articles as weighted vectors.
struct NameSpace {
    private var vectors: [[(hash: UInt64, weight: Double)]] = []
    private var weights: [Double] = []
    private var rare: [UInt64: [Int]] = [:]

    /// Weights each name by log(1 + articles / articles with it) (Spärck Jones 1972); one that no other article
    /// has tells little of an event that others may tell too, and weighs a quarter.
    init(_ profiles: [NameProfile]) {
        var frequencies: [UInt64: Int] = [:]
        for profile in profiles { for name in profile.names { frequencies[name.hash, default: 0] += 1 } }
        let total = Double(profiles.count)
        let limit = max(12, profiles.count / 200)
        for (index, profile) in profiles.enumerated() {
            let vector = profile.names.map { name in
                let articles = Double(frequencies[name.hash]!)
                return (hash: name.hash, weight: log(1 + total / articles) * (articles < 2 ? 0.25 : 1))
            }
            weights.append(vector.reduce(0) { $0 + $1.weight })
            vectors.append(vector)
            for name in profile.names where (2...limit).contains(frequencies[name.hash]!) {
                rare[name.hash, default: []].append(index)
            }
        }
    }

    /// Pairs of articles that share so many names that few articles have; in order.
    func candidates(sharing least: Int) -> [(Int, Int)] {
        var shared: [UInt64: Int] = [:]
        for articles in rare.values {
            for (position, a) in articles.enumerated() {
                for b in articles[(position + 1)...] { shared[UInt64(a) << 32 | UInt64(b), default: 0] += 1 }
            }
        }
        return shared.filter { $0.value >= least }.keys.sorted().map {
            (Int($0 >> 32), Int($0 & 0xFFFF_FFFF))
        }
    }

    /// How much of the lesser vector's weight the two share, 0 to 1.
    ///
    /// Linear in their names.
    func overlap(_ a: Int, _ b: Int) -> Double {
        var (i, j, shared) = (0, 0, 0.0)
        while i < vectors[a].count, j < vectors[b].count {
            let (first, second) = (vectors[a][i], vectors[b][j])
            if first.hash == second.hash {
                shared += first.weight
                i += 1
                j += 1
            } else if first.hash < second.hash {
                i += 1
            } else {
                j += 1
            }
        }
        return shared / min(weights[a], weights[b])
    }
}
