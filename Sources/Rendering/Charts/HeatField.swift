/// The values of a heat chart by row and place.
struct HeatField {
    /// What stands at a place of a row.
    struct Cell {
        var value: Double
        /// Rests on too little to be compared with others.
        var isThin: Bool
    }

    /// The rows' labels, in their order.
    private(set) var rows: [String]
    private var cells: [String: [Cell?]] = [:]

    /// Rows of the table that have the same two labels are added up.
    init(_ chart: ChartValues) {
        rows = chart.secondPlaces
        let places = Dictionary(uniqueKeysWithValues: chart.places.enumerated().map { ($1, $0) })
        let blank = [Cell?](repeating: nil, count: chart.places.count)
        // Where all is thin there is nothing better to show.
        let isAllThin = !chart.thin.contains(false)
        for index in chart.values.indices {
            guard let value = chart.values[index], let place = places[chart.labels[index]] else { continue }
            let row = chart.seconds[index]
            let before = cells[row, default: blank][place]
            cells[row, default: blank][place] = Cell(
                value: value + (before?.value ?? 0),
                isThin: !isAllThin && chart.thin[index] && before?.isThin != false
            )
        }
    }

    /// The greatest of those places of a row; thin ones only where there are no others.
    func cell(_ row: String, _ places: Range<Int>) -> Cell? {
        let found = (cells[row] ?? []).isEmpty ? [] : places.compactMap { cells[row]?[$0] }
        let sound = found.filter { !$0.isThin }
        return (sound.isEmpty ? found : sound).max { $0.value < $1.value }
    }

    /// The values that the shades are of.
    var values: [Double] { cells.values.joined().compactMap { $0?.isThin == false ? $0?.value : nil } }

    /// Whether some values are not shown since they rest on too little.
    var hasThin: Bool { cells.values.joined().contains { $0?.isThin == true && $0?.value != 0 } }

    /// Whether something is known of each row at each place.
    var isFull: Bool { !cells.values.joined().contains { $0 == nil } }

    /// Leaves the rows with the greatest sums, in their order; how many were left out.
    mutating func keep(_ count: Int) -> Int {
        guard rows.count > count else { return 0 }
        let sums = rows.map { row in
            (cells[row] ?? []).reduce(0) { $0 + ($1?.isThin == false ? $1?.value ?? 0 : 0) }
        }
        let kept = rows.indices.sorted { (-sums[$0], $0) < (-sums[$1], $1) }.prefix(count).sorted()
        defer { rows = kept.map { rows[$0] } }
        return rows.count - count
    }
}
