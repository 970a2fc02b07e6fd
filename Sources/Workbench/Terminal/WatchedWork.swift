import CorpusRuntime
import Glibc
import Synchronization

/// Work on one thread while another watches for its end.
enum WatchedWork {
    /// What `body` gives; nil, and nothing done, when no pipe is to be had.
    ///
    /// `watch` gets a descriptor that can be read once the work has ended.
    static func run<R: Sendable>(
        _ body: @escaping @Sendable () throws -> R,
        while watch: @escaping @Sendable (_ ended: Int32) -> Void
    ) throws -> R? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        let (readEnd, writeEnd) = (ends[0], ends[1])
        defer { close(readEnd) }
        let outcome = Mutex<Result<R, any Error>?>(nil)
        try WorkerThreads.run(2) { number in
            if number == 0 {
                let result = Result { try body() }
                outcome.withLock { $0 = result }
                close(writeEnd)
            } else {
                watch(readEnd)
            }
        }
        return try outcome.withLock { try $0?.get() }
    }
}
