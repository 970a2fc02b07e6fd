import CorpusRuntime
import Rendering
import StageKit

/// Work on another thread that a person can watch, and stop with Ctrl-C.
struct WatchedWork {
    /// Whether a line tells how far it is.
    let isDrawn: Bool

    /// Does a piece of work and waits for it; throws after Ctrl-C, even where the work was done by then.
    func run<R: Sendable>(_ body: @escaping @Sendable (Progress, Cancellation) throws -> R) throws -> R {
        let (progress, cancellation) = (Progress(), Cancellation())
        let done = try wait(for: BackgroundWork { try body(progress, cancellation) }, progress, cancellation)
        try cancellation.check()
        return done
    }

    /// Waits for work that has begun.
    func wait<R>(for work: BackgroundWork<R>, _ progress: Progress, _ cancellation: Cancellation) throws -> R
    {
        var line = ProgressLine(progress, isOn: isDrawn)
        defer { line.wipe() }
        return try Interrupts.cancelling(cancellation) { try work.wait(cancellation) { line.draw() } }
    }
}
