import Glibc
import StageKit

extension FileStamp {
    /// What the file system says of a file.
    init(_ name: String, _ status: stat) {
        self.init(
            name: name,
            size: Int(status.st_size),
            modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
            inode: UInt64(status.st_ino),
            device: UInt64(status.st_dev)
        )
    }
}
