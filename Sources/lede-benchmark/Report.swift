/// The table of what was measured, in Markdown, with the ratio to the yardstick of the same run.
struct Report {
    private let yardsticks: Yardsticks
    private var lines: [String]

    init(_ yardsticks: Yardsticks) {
        self.yardsticks = yardsticks
        lines = [
            "| work | time | processor | anonymous memory | ratio to | wall | processor | bar |",
            "|---|---:|---:|---:|---|---:|---:|---|",
        ]
        add("C: scan of the bytes", yardsticks.scan)
        add("C: words of the text", yardsticks.unigrams)
        add("C: 1- to 3-grams of ids", yardsticks.ngrams)
    }

    private mutating func add(_ name: String, _ yardstick: Measurement) {
        lines.append(
            "| \(name) | \(Report.time(yardstick.seconds)) | \(Report.time(yardstick.processor)) | | | | | |"
        )
    }

    mutating func add(_ measured: Measurement, of entry: BenchmarkCase) {
        let yardstick = yardsticks.time(entry.yardstick)
        let cells = [
            "\(measured.isWhole ? "whole: " : "")\(entry.name)", Report.time(measured.seconds),
            Report.time(measured.processor), measured.megabytes.map { "\($0) MB" } ?? "",
            "\(entry.yardstick)", Report.ratio(measured.seconds / yardstick.seconds),
            Report.ratio(measured.processor / yardstick.processor), Report.bar(entry, measured.isWhole),
        ]
        lines.append("| " + cells.joined(separator: " | ") + " |")
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private static func bar(_ entry: BenchmarkCase, _ isWhole: Bool) -> String {
        var parts: [String] = []
        if let most = entry.processorBar { parts.append("processor ≤ \(ratio(most))") }
        if isWhole, let most = entry.wholeBar { parts.append("≤ \(time(most))") }
        if isWhole, let most = entry.memoryBar { parts.append("≤ \(most) MB") }
        return parts.joined(separator: ", ")
    }

    static func time(_ seconds: Double) -> String {
        seconds < 1 ? "\(rounded(seconds * 1000, seconds < 0.01 ? 1 : 0)) ms" : "\(rounded(seconds, 2)) s"
    }

    static func ratio(_ value: Double) -> String { "\(rounded(value, 2)) ×" }

    private static func rounded(_ value: Double, _ places: Int) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let whole = Int((value * scale).rounded())
        if places == 0 { return "\(whole)" }
        let fraction = String(whole % Int(scale))
        return "\(whole / Int(scale))." + String(repeating: "0", count: places - fraction.count) + fraction
    }
}
