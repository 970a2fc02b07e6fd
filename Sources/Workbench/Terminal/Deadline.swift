import Glibc
import StageKit

/// Work that is given up when it takes too long.
enum Deadline {
    /// What `body` gives; its cancellation is set when the time is over.
    static func within<R: Sendable>(
        milliseconds: Int32,
        _ cancellation: Cancellation,
        _ body: @escaping @Sendable () throws -> R
    ) throws -> R? {
        try WatchedWork.run(body) { ended in
            var poll = pollfd(fd: ended, events: Int16(POLLIN), revents: 0)
            if Glibc.poll(&poll, 1, milliseconds) == 0 { cancellation.cancel() }
        }
    }
}
