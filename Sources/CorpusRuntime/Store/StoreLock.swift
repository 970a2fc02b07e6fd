import Glibc

/// The right to write to a store, held by one process at a time and given back with this object.
final class StoreLock: Sendable {
    static let name = "lock"
    private let descriptor: Int32

    /// Takes the lock; nil when another session has it.
    init?(_ folder: StoreFolder) {
        descriptor = open("\(folder.path)/\(StoreLock.name)", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return nil }
        // From here on the file is closed by `deinit`, which is called for an object that fails, too.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
