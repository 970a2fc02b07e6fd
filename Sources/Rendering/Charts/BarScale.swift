/// The columns of a bar chart: where nothing is, and how far values reach to either side.
struct BarScale {
    private let room: Int
    private let least: Double
    private let greatest: Double
    /// Columns to the left of nothing.
    private let left: Int

    init(_ values: some Sequence<Double?>, _ room: Int) {
        self.room = room
        (least, greatest) = values.reduce((0.0, 0.0)) { (min($0.0, $1 ?? 0), max($0.1, $1 ?? 0)) }
        let span = greatest - least
        left = least < 0 ? min(room, max(1, Int((-least / span * Double(room)).rounded()))) : 0
    }

    /// The bar of a value, from the left edge of the chart; one that is not nothing shows at least an eighth.
    func bar(_ value: Double, isThin: Bool) -> String {
        if value < 0 {
            let count = max(1, Int((value / least * Double(left)).rounded()))
            return String(repeating: " ", count: left - count)
                + String(repeating: isThin ? "░" : "█", count: count)
        }
        let solid = BarScale.solid(value, of: greatest, room - left)
        let shown = isThin ? String(repeating: "░", count: solid.count) : solid
        return shown.isEmpty ? "" : String(repeating: " ", count: left) + shown
    }

    private static func solid(_ value: Double, of greatest: Double, _ room: Int) -> String {
        guard greatest > 0, value > 0, room > 0 else { return "" }
        let eighths = max(1, Int((value / greatest * Double(room * 8)).rounded()))
        let rest = eighths % 8
        return String(repeating: "█", count: eighths / 8) + (rest > 0 ? String(parts[rest - 1]) : "")
    }

    private static let parts = Array("▏▎▍▌▋▊▉")

    /// The numbers at the ends and at nothing, as far as there is room: `0          8`.
    func axis(_ text: (Double) -> String) -> String {
        var axis = Array(repeating: Character(" "), count: room)
        func put(_ text: String, at column: Int) {
            let start = min(max(0, column), room - text.count)
            guard start >= 0,
                axis[max(0, start - 1)..<min(room, start + text.count + 1)].allSatisfy({ $0 == " " })
            else { return }
            axis.replaceSubrange(start..<(start + text.count), with: text)
        }
        put("0", at: left)
        if greatest > 0 { put(text(greatest), at: room - text(greatest).count) }
        if least < 0 { put(text(least), at: 0) }
        return String(axis).trimmingEnd()
    }
}
