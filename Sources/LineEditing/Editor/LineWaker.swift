import Glibc

/// Wakes a reader that waits for keys, from any thread: its assistant has news.
public final class LineWaker: Sendable {
    /// Can be read after ``wake()``.
    let descriptor: Int32
    private let writeEnd: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        precondition(pipe(&ends) == 0, "no pipe could be made")
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (descriptor, writeEnd) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(writeEnd)
    }

    /// Has the reader ask for news; nothing happens while no line is being typed.
    public func wake() {
        var byte: UInt8 = 0
        _ = write(writeEnd, &byte, 1)
    }

    /// Takes note of all calls so far.
    func settle() {
        var block = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &block, block.count) > 0 {}
    }
}
