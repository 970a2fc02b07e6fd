import StageKit
import Synchronization

/// The fold tables of all threads; each is touched by its thread alone until all have ended.
final class TableBox: @unchecked Sendable {
    private let lock = Mutex<Void>(())
    private(set) var all: [FoldTable] = []

    func add(_ table: FoldTable) { lock.withLock { _ in all.append(table) } }
}
