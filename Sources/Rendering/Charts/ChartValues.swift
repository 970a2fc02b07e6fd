import StageKit

/// The values a chart shows, and the words beside them.
struct ChartValues {
    let layout: TerminalLayout
    private let isHeat: Bool
    private(set) var labels: [String]
    /// The distinct labels along the axis: dates and numbers in their order, others as they come.
    let places: [String]
    /// Whether the labels are dates or numbers.
    let isOrdered: Bool
    /// Rows that have no place along the axis.
    let leftOut: Int
    /// Nil where a value is missing.
    private(set) var values: [Double?]
    /// The second labels of a heat map, or what each sparkline, line or bar is for; empty where there are none.
    let seconds: [String]
    /// Which series is shown, when each has a picture of its own.
    private(set) var seriesName: String?
    /// The distinct second labels: dates and numbers in their order, others as they come.
    let secondPlaces: [String]
    /// What the second labels are.
    let secondName: String
    let valueName: String
    let labelName: String
    /// What the values are, in short; empty when nothing is said.
    let meaning: String
    /// What the values are a share or a number of, `per million words`; nil when they are just counts.
    let unit: String?
    /// Rows that rest on too little.
    private(set) var thin: [Bool]
    /// What too little is.
    let thinness: String
    private static let fewArticles = 5

    init(_ table: Table, _ hint: DrawingHint, _ layout: TerminalLayout) throws {
        self.layout = layout
        isHeat = hint.kind == .heat
        labelName = hint.x
        valueName = isHeat ? hint.shade ?? hint.y : hint.y
        func text(_ name: String) throws -> [String] {
            guard let column = try table.column(name) else { throw ChartValues.missing(name) }
            return (0..<table.rowCount).map {
                column.text($0, in: table.corpus).map(ClippedText.oneLine) ?? "·"
            }
        }
        let allLabels = try text(hint.x)
        let type = table.schema.column(hint.x)?.type ?? .text
        let isOnAxis = hint.kind != .bars
        let rows: [Int]
        (rows, places) = ChartValues.arranged(allLabels, type, onAxis: isOnAxis)
        labels = rows.map { allLabels[$0] }
        leftOut = allLabels.count - rows.count
        let second = isHeat ? hint.y : hint.series
        let allSeconds = try second.map(text) ?? []
        seconds = allSeconds.isEmpty ? [] : rows.map { allSeconds[$0] }
        secondPlaces = ChartValues.places(seconds, second.flatMap { table.schema.column($0)?.type } ?? .text)
        isOrdered = [.date, .integer, .real].contains(type)
        secondName = second ?? ""
        guard let numbers = try table.column(valueName) else { throw ChartValues.missing(valueName) }
        let told = table.schema.column(valueName)?.unit
        unit = told == valueName ? nil : told
        meaning = String((table.schema.column(valueName)?.meaning ?? "").prefix { $0 != ";" })
        let (isThin, thinness) = try ChartValues.thin(table, valueName)
        thin = rows.map { isThin[$0] }
        self.thinness = thinness
        values = rows.map { ChartValues.number(numbers[$0]) }
    }

    /// The same places with no values yet.
    func empty(_ name: String) -> ChartValues {
        var chart = self
        chart.seriesName = name
        chart.labels = places
        chart.values = places.map { _ in nil }
        chart.thin = places.map { _ in false }
        return chart
    }

    /// Puts a value at a place.
    mutating func set(_ place: Int, _ value: Double?, _ isThin: Bool) {
        values[place] = value
        thin[place] = isThin
    }

    /// Changes the labels, one a row.
    mutating func relabel(_ labels: [String]) { self.labels = labels }

    /// A number that can be drawn.
    private static func number(_ cell: Cell) -> Double? {
        switch cell {
        case .integer(let value): Double(value)
        case .real(let value): value.isFinite ? value : nil
        default: nil
        }
    }

    /// What the picture of a line cannot show: rows left out, and values that rest on too little.
    var notes: [String] {
        let left = leftOut > 0 ? ["\(Count.of(leftOut, "row")) without \(labelName) left out"] : []
        return left + (thinNote.map { [$0] } ?? [])
    }

    private var thinNote: String? {
        let count = thin.count { $0 }
        return count > 0
            ? "\(NumberText.grouped(count)) of \(Count.of(thin.count, "value")) thin: \(thinness)" : nil
    }

    /// What a stage itself calls thin, else rows that rest on few articles.
    private static func thin(_ table: Table, _ valueName: String) throws -> ([Bool], String) {
        if let column = try table.column("thin"), column.type == .boolean {
            let meaning = table.schema.column("thin")?.meaning ?? ""
            let why = meaning.hasPrefix("true ") ? String(meaning.dropFirst(5)) : meaning
            return ((0..<table.rowCount).map { column[$0] == .boolean(true) }, why)
        }
        let articles = valueName == "articles" ? nil : try table.column("articles")
        let thin = (0..<table.rowCount).map { row in
            guard case .integer(let count)? = articles?[row] else { return false }
            return count < fewArticles
        }
        return (thin, "fewer than \(fewArticles) articles")
    }

    private static func missing(_ name: String) -> Failure {
        Failure("chart", "there is no column '\(name)' to draw")
    }

    /// `per_million by bucket: occurrences per million words`, `rows by outlet`.
    var title: String {
        let isRate = unit?.hasPrefix("per ") == true && !meaning.isEmpty
        let labels = seriesName == nil && isHeat ? "\(secondName) and \(labelName)" : labelName
        let whole = "\(valueName) by \(labels)" + (isRate ? ": \(meaning)" : unit.map { " (\($0))" } ?? "")
        return (seriesName.map { "\($0) · " } ?? "") + whole
    }

    var greatest: Double { values.reduce(0) { max($0, $1 ?? 0) } }
    var least: Double { values.reduce(0) { min($0, $1 ?? 0) } }

    /// The values as they stand beside the picture.
    var texts: [String] {
        let number = ShownNumber(values.lazy.compactMap { $0 })
        return values.map { $0.map(number.text) ?? "·" }
    }

    func text(_ value: Double) -> String { ShownNumber(values.lazy.compactMap { $0 }).text(value) }
}
