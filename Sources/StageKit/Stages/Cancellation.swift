private import Synchronization

/// A flag that stops a run: set once from any thread, or from a signal handler, and tested often.
public final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    /// A flag that is not set.
    public init() {}

    /// Asks the run to stop.
    public func cancel() { flag.store(true, ordering: .relaxed) }

    /// True after ``cancel()``.
    public var isCancelled: Bool { flag.load(ordering: .relaxed) }

    /// Throws a ``Failure`` with code `cancelled` after ``cancel()``.
    public func check() throws {
        if isCancelled { throw Failure("cancelled", "the run was cancelled") }
    }
}
