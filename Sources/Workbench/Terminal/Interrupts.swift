import Glibc
import StageKit
import Synchronization

/// Ctrl-C while a pipeline runs: sets the run's cancellation.
enum Interrupts {
    private static let target = Atomic<UInt>(0)

    /// Calls `body`; SIGINT meanwhile cancels, and does what it did before afterwards.
    static func cancelling<R>(_ cancellation: Cancellation, _ body: () throws -> R) rethrows -> R {
        let pointer = Unmanaged.passUnretained(cancellation).toOpaque()
        let outer = target.exchange(UInt(bitPattern: pointer), ordering: .sequentiallyConsistent)
        var action = sigaction()
        var before = sigaction()
        action.__sigaction_handler.sa_handler = handleInterrupt
        sigaction(SIGINT, &action, &before)
        defer {
            sigaction(SIGINT, &before, nil)
            target.store(outer, ordering: .sequentiallyConsistent)
        }
        return try withExtendedLifetime(cancellation) { try body() }
    }

    fileprivate static func cancel() {
        guard let pointer = UnsafeRawPointer(bitPattern: target.load(ordering: .sequentiallyConsistent))
        else {
            return
        }
        Unmanaged<Cancellation>.fromOpaque(pointer)._withUnsafeGuaranteedRef { $0.cancel() }
    }
}

private func handleInterrupt(_ signal: Int32) { Interrupts.cancel() }
