import Glibc
import Synchronization

/// Threads of the runtime's own: nothing of it runs in Swift's cooperative pool, which must never block.
public enum WorkerThreads {
    /// How many cores there are to work on.
    public static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Calls `body` with 0, 1 … `count - 1`, each on a thread of its own with an 8 MiB stack, and returns
    /// when all have returned.
    ///
    /// The first error thrown, by number, is thrown again.
    public static func run(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws {
        if count <= 1 { return try body(0) }
        let first = FirstError()
        let threads = (0..<count).map { number in
            start {
                do { try body(number) } catch { first.note(error, number) }
            }
        }
        for thread in threads { pthread_join(thread, nil) }
        try first.rethrow()
    }

    /// Starts `body` on a thread of its own and goes on.
    public static func begin(_ body: @escaping @Sendable () -> Void) { pthread_detach(start(body)) }

    private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 8 << 20)
        defer { pthread_attr_destroy(&attributes) }
        let work = Unmanaged.passRetained(ThreadBody(body))
        var thread = pthread_t()
        let status = pthread_create(
            &thread,
            &attributes,
            { raw in
                Unmanaged<ThreadBody>.fromOpaque(raw!).takeRetainedValue().body()
                return nil
            },
            work.toOpaque()
        )
        precondition(status == 0, "no thread could be started")
        return thread
    }
}

private final class ThreadBody: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Of the errors that threads throw, the one of the lowest number.
private final class FirstError: Sendable {
    private let found = Mutex<(error: any Error, number: Int)?>(nil)

    func note(_ error: any Error, _ number: Int) {
        found.withLock { found in
            if found.map({ number < $0.number }) ?? true { found = (error, number) }
        }
    }

    func rethrow() throws { if let found = found.withLock({ $0 }) { throw found.error } }
}
