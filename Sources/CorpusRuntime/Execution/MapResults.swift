import StageKit
import Synchronization

/// Runs independent pieces of work on several threads and gives their results in order.
enum MapResults {
    /// Calls `body` for 0 ..< `count`; a thread takes the next number that nobody has.
    ///
    /// A worker is made once a thread. With `order` the numbers are taken in that order.
    static func collect<Result: Sendable, Worker>(
        _ count: Int,
        threads: Int,
        order: [Int]? = nil,
        _ body: @escaping @Sendable (Int, Worker) throws -> Result,
        makeWorker: @escaping @Sendable () throws -> Worker
    ) throws -> [Result] {
        let state = Results<Result>(count)
        try WorkerThreads.run(min(threads, max(1, count))) { _ in
            let worker = try makeWorker()
            while true {
                let next = state.next.wrappingAdd(1, ordering: .relaxed).oldValue
                if next >= count { break }
                let number = order?[next] ?? next
                do {
                    let result = try body(number, worker)
                    state.results.withLock { $0[number] = result }
                } catch {
                    // What the others would do from here on is for nothing.
                    state.next.store(count, ordering: .relaxed)
                    throw error
                }
            }
        }
        return state.results.withLock { $0.map { $0! } }
    }
}

private final class Results<Result: Sendable>: Sendable {
    let next = Atomic<Int>(0)
    let results: Mutex<[Result?]>
    init(_ count: Int) { results = Mutex(Array(repeating: nil, count: count)) }
}
