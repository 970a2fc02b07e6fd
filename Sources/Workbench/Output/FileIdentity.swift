import Glibc

/// Which file a path leads to: two paths that lead to one file have the same.
struct FileIdentity: Equatable {
    private let device: UInt
    private let number: UInt

    /// Nil when the path leads nowhere.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt(status.st_dev)
        number = UInt(status.st_ino)
    }
}
