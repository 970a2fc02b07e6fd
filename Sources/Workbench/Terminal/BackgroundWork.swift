import CorpusRuntime
import Glibc
import StageKit
import Synchronization

/// Work on a thread of its own.
final class BackgroundWork<R: Sendable>: Sendable {
    private let result = Mutex<Result<R, any Error>?>(nil)
    /// Nothing can be read from it until the other end is closed.
    private let ended: Int32

    /// Begins; `onEnd` is called at the end, on the work's thread.
    init(onEnd: @escaping @Sendable () -> Void = {}, _ body: @escaping @Sendable () throws -> R) {
        var ends: [Int32] = [-1, -1]
        precondition(pipe(&ends) == 0, "no pipe could be made")
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        ended = ends[0]
        let writeEnd = ends[1]
        WorkerThreads.begin {
            let result = Result { try body() }
            self.result.withLock { $0 = result }
            close(writeEnd)
            onEnd()
        }
    }

    deinit { close(ended) }

    /// Waits so long at most, less if a signal comes; true when the work has ended.
    func isDone(within milliseconds: Int32) -> Bool {
        var poll = pollfd(fd: ended, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&poll, 1, milliseconds) > 0
    }

    /// What came of the work, once it has ended; nil before.
    func outcome() throws -> R? { try result.withLock { try $0?.get() } }

    /// Waits for what comes of the work, and calls `meanwhile` every now and then.
    ///
    /// When it is cancelled it has a moment to end; then a ``Failure`` with code `cancelled` is thrown and the work is
    /// left to itself, so that no stage can keep a person waiting.
    func wait(_ cancellation: Cancellation, _ meanwhile: () -> Void) throws -> R {
        while !isDone(within: 50) {
            if cancellation.isCancelled, !isDone(within: 80) { try cancellation.check() }
            meanwhile()
        }
        return try outcome()!
    }
}
