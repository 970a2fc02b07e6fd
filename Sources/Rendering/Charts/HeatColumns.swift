/// How the places of a heat chart are laid out side by side, and what stands above them.
struct HeatColumns {
    /// The places that each column shows.
    let places: [Range<Int>]
    /// Characters a column takes, with the blanks behind it.
    let width: Int
    /// Characters of a column that are shaded.
    let shaded: Int
    /// Whether the numbers stand beside the shades.
    let hasNumbers: Bool
    /// The line above the columns.
    let header: String
    /// What the header's letters stand for: `a Quay & Freight`.
    private var key: [String] = []
    /// Places that have no room.
    var leftOut = 0

    private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)

    /// Fits the places into `room`: with their numbers if there is room for them, else as a strip of shades.
    ///
    /// Those along an axis of dates or numbers share columns when they are too many; others have letters for labels
    /// when these are too long, and are left out when they are too many.
    init(_ names: [String], onAxis: Bool, numberWidth: Int, room: Int) {
        let label = names.map { DisplayWidth.of($0) }.max() ?? 0
        let whole = max(numberWidth + 3, label) + ColumnFit.gap
        let each = { (count: Int) in (0..<count).map { $0..<($0 + 1) } }
        if names.count * whole - ColumnFit.gap <= room {
            (places, width, shaded, hasNumbers) = (each(names.count), whole, 2, true)
            header = names.map { ClippedText.padded($0, whole) }.joined()
        } else if onAxis {
            let count = min(names.count, max(1, room))
            places = (0..<count).map { SparkChart.rows($0, of: count, names.count) }
            width = max(1, min(4, room / count))
            (shaded, hasNumbers) = (width > 2 ? width - 1 : width, false)
            header = HeatColumns.ticks(places.map { names[$0.lowerBound] }, width, room)
        } else {
            let labelled = max(2, label) + 1
            let isLettered = names.count * labelled - 1 > room
            width = isLettered ? 3 : labelled
            let fitting = max(1, min(names.count, (room + 1) / width, HeatColumns.letters.count))
            (places, shaded, hasNumbers) = (each(fitting), 2, false)
            let shown = isLettered ? HeatColumns.letters : names
            header = shown.prefix(fitting).map { ClippedText.padded($0, isLettered ? 3 : labelled) }.joined()
            if isLettered { key = zip(HeatColumns.letters, names[..<fitting]).map { "\($0) \($1)" } }
            leftOut = names.count - fitting
        }
    }

    /// The meanings of the letters, as many a line as fit, under one another.
    func key(in room: Int) -> [String] {
        let entry = min(room, (key.map { DisplayWidth.of($0) }.max() ?? 0) + ColumnFit.gap)
        let count = max(1, room / max(1, entry))
        return stride(from: 0, to: key.count, by: count).map { first in
            let texts = key[first..<min(key.count, first + count)]
            return texts.map { ClippedText.padded(ClippedText.fitting($0, room), entry) }.joined()
                .trimmingEnd()
        }
    }

    /// Labels over some of the columns, each above the column that it names: years where there are several.
    private static func ticks(_ names: [String], _ width: Int, _ room: Int) -> String {
        let years = names.map { $0.prefix { $0 != "-" } }
        let isOfYears = names.contains { $0.contains("-") } && Set(years).count > 1
        let step = ((names.map { DisplayWidth.of($0) }.max() ?? 0) + width) / width
        var line = ""
        for column in names.indices {
            let isTick = isOfYears ? column == 0 || years[column] != years[column - 1] : column % step == 0
            let label = isOfYears ? String(years[column]) : names[column]
            let blanks = column * width - DisplayWidth.of(line)
            guard isTick, line.isEmpty || blanks > 0, column * width + DisplayWidth.of(label) <= room else {
                continue
            }
            line += String(repeating: " ", count: blanks) + label
        }
        return line
    }
}
