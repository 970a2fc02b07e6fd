import Glibc
import StageKit
import Synchronization

/// Keeps what is made of a corpus until it is written, so that one of any size is read in bounded memory.
///
/// A little stays in memory, the rest goes to a temporary file, whose mapped pages the system can take back. Any
/// thread may use it. What the file has no room for stays in memory.
final class Spool: Sendable {
    private let room: Atomic<Int>
    private let file = Mutex<TemporaryFile?>(nil)

    /// Keeps up to `memory` bytes in memory.
    init(memory: Int = 64 << 20) { room = Atomic(memory) }

    /// The same bytes where they are kept from now on.
    func keep(_ bytes: KeptBytes) -> KeptBytes {
        if room.subtract(bytes.count, ordering: .relaxed).newValue >= 0 { return bytes }
        let file = file.withLock { file in
            let made = file ?? TemporaryFile()
            file = made
            return made
        }
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        guard let range = try? file.append(bytes.bytes, alignment: page) else { return bytes }
        return KeptBytes(file, range) ?? bytes
    }
}
