import Glibc
import Synchronization

/// A temporary file for what is not to be kept in memory; any thread may add to it.
///
/// It has no name, so nothing stays behind however the process ends.
package final class TemporaryFile: Sendable {
    /// To map parts of it with; negative when it could not be made, and then nothing can be added.
    package let descriptor: Int32
    private let end = Atomic<Int>(0)

    /// Makes it in `TMPDIR`, or in `/tmp`.
    package init() {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(folder)/lede-XXXXXX".utf8CString)
        descriptor = mkstemp(&name)
        if descriptor >= 0 {
            unlink(name)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit { if descriptor >= 0 { _ = close(descriptor) } }

    /// Adds bytes and tells where they lie; the next ones begin at a multiple of `alignment`.
    package func append(_ bytes: UnsafeRawBufferPointer, alignment: Int = 1) throws -> Range<Int> {
        let room = (bytes.count + alignment - 1) / alignment * alignment
        let start = end.add(room, ordering: .relaxed).oldValue
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            let more = pwrite(descriptor, rest.baseAddress, rest.count, start + written)
            if more <= 0 { throw TemporaryFile.failure }
            written += more
        }
        return start..<(start + bytes.count)
    }

    /// Fills a buffer with the bytes from `start`.
    package func read(_ start: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
        var done = 0
        while done < buffer.count {
            let more = pread(descriptor, buffer.baseAddress! + done, buffer.count - done, start + done)
            if more <= 0 { throw TemporaryFile.failure }
            done += more
        }
    }

    private static var failure: Failure {
        Failure(
            "spill",
            "what did not fit in memory could not be kept in a temporary file",
            hint: "Make room in TMPDIR, or allow more with --memory."
        )
    }
}
