import Glibc
import Readers
import StageKit

/// Tables from files, read again only when the file has changed: a line is checked at every key.
final class TableCache {
    private struct Version: Equatable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    private var known: [String: (version: Version, table: Table)] = [:]

    /// The table in a file; a ``Failure`` tells why not.
    func table(_ path: String) throws -> Table {
        var status = stat()
        guard stat(path, &status) == 0 else { return try TableFile.read(path) }
        let version = Version(
            size: Int(status.st_size),
            seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec
        )
        if let known = known[path], known.version == version { return known.table }
        let table = try TableFile.read(path)
        known[path] = (version, table)
        return table
    }
}
