import StageKit

extension ChartValues {
    /// The rows to be shown, and the distinct labels; along an axis of dates or numbers rows go by their labels.
    static func arranged(_ labels: [String], _ type: ColumnType, onAxis isOnAxis: Bool)
        -> (rows: [Int], places: [String])
    {
        guard isOnAxis, [.date, .integer, .real].contains(type) else {
            return (Array(labels.indices), places(labels, type))
        }
        // Without a label a row has no place there.
        let rows = labels.indices.filter { labels[$0] != "·" }
        let places = places(rows.map { labels[$0] }, type)
        let ranks = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($0.element, $0.offset) })
        let ordered = rows.map { (ranks[labels[$0]] ?? 0, $0) }.sorted { $0 < $1 }
        return (ordered.map { $0.1 }, places)
    }

    /// The distinct labels: dates and numbers in their order, others as they come; what is missing stands last.
    static func places(_ labels: [String], _ type: ColumnType) -> [String] {
        var seen: Set<String> = []
        let places = labels.filter { $0 != "·" && seen.insert($0).inserted }
        let ordered =
            switch type {
            case .date: places.sorted()
            case .integer, .real: places.sorted { (Double($0) ?? 0) < (Double($1) ?? 0) }
            default: places
            }
        return ordered + (labels.contains("·") ? ["·"] : [])
    }
}
