import CorpusRuntime
import Glibc
import Rendering

/// Draws how far a piece of work is, once it has lasted a second, on standard error.
struct ProgressLine {
    private let progress: Progress
    private let isOn: Bool

    init(_ progress: Progress, isOn: Bool) {
        self.progress = progress
        self.isOn = isOn
    }

    /// Calls `body`, on another thread when there is something to draw meanwhile.
    func during<R: Sendable>(_ body: @escaping @Sendable () throws -> R) throws -> R {
        guard isOn else { return try body() }
        return try WatchedWork.run(body, while: draw) ?? body()
    }

    private func draw(until ended: Int32) {
        var poll = pollfd(fd: ended, events: Int16(POLLIN), revents: 0)
        let clock = ContinuousClock()
        let start = clock.now
        var began = start
        var label = ""
        var drawn = ""
        while Glibc.poll(&poll, 1, 100) <= 0 {
            let now = progress.now
            if now.label != label { (label, began) = (now.label, clock.now) }
            if clock.now - start < .seconds(1) { continue }
            let elapsed = (clock.now - began).components
            let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
            let text = ProgressLine.text(label, now.done, now.total, seconds)
            if text != drawn { show("\r\u{1B}[K" + text) }
            drawn = text
        }
        if !drawn.isEmpty { show("\r\u{1B}[K") }
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
            isBytes ? "\(Int(count) / 1_000_000).\(Int(count) / 100_000 % 10) MB" : Count.grouped(Int(count))
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
