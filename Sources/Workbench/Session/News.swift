import Synchronization

/// What other threads have to tell; while a line is typed it is told above the line.
final class News: Sendable {
    private struct State {
        var lines: [String] = []
        var call: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    /// Tells a line, from any thread: at once, or when it is taken if there is someone to call.
    func post(_ line: String) {
        let call = state.withLock { state in
            if state.call != nil { state.lines.append(line) }
            return state.call
        }
        if let call { call() } else { Console.tellFromAnywhere(line) }
    }

    /// Calls whoever takes the news, since there is something to ask for.
    func ring() { state.withLock { $0.call }?() }

    /// What was posted since the last time.
    func take() -> [String] {
        state.withLock { state in
            defer { state.lines = [] }
            return state.lines
        }
    }

    /// Has `call` called, from any thread, whenever there is something to take.
    func onPost(_ call: @escaping @Sendable () -> Void) { state.withLock { $0.call = call } }
}
