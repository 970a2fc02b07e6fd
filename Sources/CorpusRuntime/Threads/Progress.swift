import Synchronization

/// How far a piece of work is; set by the workers, read by whoever draws it.
public final class Progress: Sendable {
    private let state = Mutex<State>(State())

    private struct State {
        var label = ""
        var done = 0
        var total: Int?
    }

    /// Nothing under way.
    public init() {}

    /// Begins a piece of work of `total` units, or of an unknown number.
    public func begin(_ label: String, total: Int?) {
        state.withLock { $0 = State(label: label, done: 0, total: total) }
    }

    /// So many more units are done.
    public func advance(_ units: Int) { state.withLock { $0.done += units } }

    /// What is under way, how much of it is done, and of how much.
    public var now: (label: String, done: Int, total: Int?) {
        state.withLock { ($0.label, $0.done, $0.total) }
    }
}
