import CorpusRuntime
import Glibc
import StageKit
import Synchronization

/// Work that is given up when it takes too long.
enum Deadline {
    /// What `body` gives; its cancellation is set when the time is over.
    static func within<R: Sendable>(
        milliseconds: Int32,
        _ cancellation: Cancellation,
        _ body: @escaping @Sendable () throws -> R
    ) throws -> R? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        let (readEnd, writeEnd) = (ends[0], ends[1])
        defer { close(readEnd) }
        let outcome = Outcome<R>()
        try WorkerThreads.run(2) { number in
            if number == 0 {
                let result = Result { try body() }
                outcome.result.withLock { $0 = result }
                close(writeEnd)
            } else {
                var poll = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
                if Glibc.poll(&poll, 1, milliseconds) == 0 { cancellation.cancel() }
            }
        }
        return try outcome.result.withLock { try $0?.get() }
    }
}
