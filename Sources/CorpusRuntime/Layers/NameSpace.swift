import Glibc

/// The names of many articles as weighted vectors.
struct NameSpace {
    private var vectors: [[(hash: UInt64, weight: Double)]] = []
    private var weights: [Double] = []
    /// The articles, ascending, of each name that several have, but few.
    private var sharers: [[UInt32]] = []
    /// Which of these names each article has.
    private var sharedNames: [[UInt32]] = []

    /// Weights each name by log(1 + articles / articles with it) (Spärck Jones 1972); one that no other article
    /// has tells little of an event that others may tell too, and weighs a quarter.
    init(_ profiles: [NameProfile]) {
        var frequencies: [UInt64: Int] = [:]
        for profile in profiles { for name in profile.names { frequencies[name.hash, default: 0] += 1 } }
        let total = Double(profiles.count)
        var numbers: [UInt64: UInt32] = [:]
        let limit = max(12, profiles.count / 200)
        for (index, profile) in profiles.enumerated() {
            let vector = profile.names.map { name in
                let articles = Double(frequencies[name.hash]!)
                return (hash: name.hash, weight: log(1 + total / articles) * (articles < 2 ? 0.25 : 1))
            }
            weights.append(vector.reduce(0) { $0 + $1.weight })
            vectors.append(vector)
            sharedNames.append([])
            for name in profile.names where (2...limit).contains(frequencies[name.hash]!) {
                let number = numbers[name.hash] ?? UInt32(sharers.count)
                if number == sharers.count {
                    numbers[name.hash] = number
                    sharers.append([])
                }
                sharers[Int(number)].append(UInt32(index))
                sharedNames[index].append(number)
            }
        }
    }

    /// Calls `body` with the pairs of articles that share so many names that few articles have; in order.
    ///
    /// Memory is linear in the articles, whatever they share.
    func forEachCandidate(sharing least: UInt32, _ body: (Int, Int) -> Void) {
        // How many of each name's articles come up to the one that is looked at.
        var passed = Array(repeating: 0, count: sharers.count)
        var shared = Array(repeating: UInt32(0), count: vectors.count)
        var others: [Int] = []
        for (article, names) in sharedNames.enumerated() {
            for name in names {
                passed[Int(name)] += 1
                for other in sharers[Int(name)][passed[Int(name)]...] {
                    shared[Int(other)] += 1
                    if shared[Int(other)] == least { others.append(Int(other)) }
                }
            }
            others.sort()
            for other in others { body(article, other) }
            others.removeAll(keepingCapacity: true)
            for name in names {
                for other in sharers[Int(name)][passed[Int(name)]...] { shared[Int(other)] = 0 }
            }
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
