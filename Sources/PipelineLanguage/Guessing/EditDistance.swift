/// How far two names are apart.
enum EditDistance {
    /// Insertions, deletions, replacements and swaps of neighbours that turn one name into the other, upper
    /// and lower case being the same (optimal string alignment).
    static func between(_ first: String, _ second: String) -> Int {
        let a = Array(first.lowercased().unicodeScalars.prefix(64))
        let b = Array(second.lowercased().unicodeScalars.prefix(64))
        var rows = [Array(0...b.count)]
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
