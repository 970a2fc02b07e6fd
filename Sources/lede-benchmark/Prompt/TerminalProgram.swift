import Glibc
import StageKit

/// A program in a pseudo-terminal, 80 columns wide, and how long it takes to answer.
final class TerminalProgram {
    private let descriptor: Int32
    private let process: pid_t
    private var isReaped = false
    /// What has come since something was typed last.
    private(set) var output: [UInt8] = []
    private let clock = ContinuousClock()

    /// `POSIX_SPAWN_SETSID`, which glibc shows to GNU programs only.
    private static let newSession: Int16 = 0x80

    init(_ words: [String]) throws {
        var size = winsize(ws_row: 40, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        var (master, slave): (Int32, Int32) = (0, 0)
        var name = [CChar](repeating: 0, count: 256)
        guard openpty(&master, &slave, &name, nil, &size) == 0 else {
            throw Failure("benchmark", "no pseudo-terminal is to be had")
        }
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, TerminalProgram.newSession)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that a session's leader opens becomes its own.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let status = posix_spawn(&process, words[0], &actions, &attributes, &arguments, environ)
        close(slave)
        guard status == 0 else { throw Failure("benchmark", "\(words[0]) could not be started") }
        (descriptor, self.process) = (master, process)
    }

    deinit {
        close(descriptor)
        if !isReaped {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
    }

    func type(_ keys: String) {
        output = []
        _ = write(descriptor, keys, keys.utf8.count)
    }

    /// Milliseconds from typing until the last byte of what it gives, which comes with `end`; nothing follows for
    /// 10 ms.
    func time(_ keys: String, until end: [UInt8]) throws -> Double {
        let start = clock.now
        type(keys)
        return try time(since: start, until: end)
    }

    /// Milliseconds from `start` until the last byte of what comes with `end`.
    func time(since start: ContinuousClock.Instant, until end: [UInt8], seconds: Double = 20) throws
        -> Double
    {
        var last = start
        while true {
            let isThere = output.firstRange(of: end) != nil
            if read(within: isThere ? 10 : 100) {
                last = clock.now
            } else if isThere {
                return (last - start) / .milliseconds(1)
            } else if clock.now - start > .seconds(seconds) {
                throw Failure(
                    "benchmark",
                    "no answer came: \(String(decoding: output.suffix(300), as: UTF8.self))"
                )
            }
        }
    }

    /// True when `text` comes within so long.
    func waits(for text: [UInt8], milliseconds: Int) -> Bool {
        let deadline = clock.now + .milliseconds(milliseconds)
        while output.firstRange(of: text) == nil {
            let left = (deadline - clock.now) / .milliseconds(1)
            if left <= 0 { return false }
            _ = read(within: Int32(left.rounded(.up)))
        }
        return true
    }

    /// Reads until nothing has come for so long.
    func settle(milliseconds: Int32) { while read(within: milliseconds) {} }

    func waitForEnd(seconds: Double) throws {
        let deadline = clock.now + .seconds(seconds)
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            guard clock.now < deadline else { throw Failure("benchmark", "a program did not end") }
            _ = read(within: 20)
        }
        isReaped = true
        guard status == 0 else {
            throw Failure("benchmark", "a program failed: \(String(decoding: output, as: UTF8.self))")
        }
    }

    private func read(within milliseconds: Int32) -> Bool {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return false }
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(descriptor, &block, block.count)
        if count <= 0 {
            usleep(1000)
            return false
        }
        output += block[..<count]
        return true
    }
}
