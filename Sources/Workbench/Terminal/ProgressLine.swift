import CorpusRuntime
import Glibc
import Rendering
import StageKit

/// Draws how far a piece of work is, once it has lasted a second, on standard error.
struct ProgressLine {
    private let progress: Progress
    private let isOn: Bool
    private let start: Moment
    /// When what is being done now was begun.
    private var began: Moment
    private var label = ""
    private var drawn = ""

    init(_ progress: Progress, isOn: Bool) {
        self.progress = progress
        self.isOn = isOn
        start = .now
        began = start
    }

    /// Draws how far the work is now.
    mutating func draw() {
        guard isOn else { return }
        let now = progress.now
        if now.label != label { (label, began) = (now.label, .now) }
        if start.seconds < 1 { return }
        let text = ProgressLine.text(label, now.done, now.total, began.seconds)
        if text != drawn { show("\r\u{1B}[K" + text) }
        drawn = text
    }

    /// Wipes out what was drawn.
    mutating func wipe() {
        if !drawn.isEmpty { show("\r\u{1B}[K") }
        drawn = ""
    }

    private func show(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(2, bytes, bytes.count)
    }

    /// `quotes 12,000 of 20,000 · 6,000 a second · 1 s left`.
    static func text(_ label: String, _ done: Int, _ total: Int?, _ seconds: Double) -> String {
        if done == 0 { return label + " …" }
        let isBytes = label == "reading"
        func amount(_ count: Double) -> String {
            isBytes
                ? "\(Int(count) / 1_000_000).\(Int(count) / 100_000 % 10) MB" : NumberText.grouped(Int(count))
        }
        let rate = seconds > 0 ? Double(done) / seconds : 0
        guard let total, total >= done else {
            return "\(label) \(amount(Double(done))) · \(amount(rate)) a second"
        }
        let left = rate > 0 ? " · \(Int((Double(total - done) / rate).rounded(.up))) s left" : ""
        return
            "\(label) \(amount(Double(done))) of \(amount(Double(total))) · \(amount(rate)) a second\(left)"
    }
}
