import CorpusRuntime
import Glibc
import StageKit
import Synchronization

/// A corpus that is being opened on a thread of its own.
final class OpeningCorpus: Sendable {
    let progress = Progress()
    let cancellation = Cancellation()
    private let result = Mutex<Result<LoadedCorpus, any Error>?>(nil)
    /// Nothing can be read from it until the other end is closed.
    private let ended: Int32

    init(_ settings: SessionSettings) {
        var ends: [Int32] = [-1, -1]
        precondition(pipe(&ends) == 0, "no pipe could be made")
        ended = ends[0]
        let writeEnd = ends[1]
        WorkerThreads.begin {
            let clock = ContinuousClock()
            let start = clock.now
            let result = Result {
                var corpus = try LoadedCorpus(settings, self.progress, self.cancellation)
                corpus.seconds = start.duration(to: clock.now) / .seconds(1)
                return corpus
            }
            self.result.withLock { $0 = result }
            close(writeEnd)
        }
    }

    deinit { close(ended) }

    /// Waits so long at most; true when the corpus is there, or cannot be had.
    func isDone(within milliseconds: Int32) -> Bool {
        var poll = pollfd(fd: ended, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&poll, 1, milliseconds) > 0
    }

    /// Waits for the corpus.
    func wait() throws -> LoadedCorpus {
        while !isDone(within: -1) {}
        return try result.withLock { $0! }.get()
    }
}
