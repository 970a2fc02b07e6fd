/// Finds the name that was most likely meant.
enum Nearest {
    /// The name with the fewest letters wrong, at most a third of them, or the one that begins alike; nil if none.
    static func name(to written: String, among names: [String]) -> String? {
        let limit = max(1, written.count / 3)
        let best = names.map { ($0, distance(written, $0)) }.min { $0.1 < $1.1 }
        if let best, best.1 <= limit, best.1 < written.count { return best.0 }
        let longer = names.filter { !written.isEmpty && $0.hasPrefix(written) }
        return longer.count == 1 ? longer[0] : nil
    }
}

extension Nearest {
    /// Letters to put in, take out or replace, to make one name of the other (Levenshtein).
    private static func distance(_ first: String, _ second: String) -> Int {
        let (a, b) = (Array(first.utf8), Array(second.utf8))
        var row = Array(0...b.count)
        for (i, byte) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (byte == b[j] ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
