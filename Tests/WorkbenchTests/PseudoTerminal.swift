import Glibc

/// The program at a terminal of a test's own.
final class PseudoTerminal {
    private let descriptor: Int32
    private let process: pid_t
    private var raw: [UInt8] = []
    /// How many of the characters shown were waited for already.
    private var seen = 0
    private var isClosed = false

    /// `POSIX_SPAWN_SETSID`, which glibc shows to GNU programs only.
    private static let newSession: Int16 = 0x80

    init(_ arguments: [String], in folder: String, state: String, columns: UInt16 = 100) {
        var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        var slave: Int32 = 0
        var master: Int32 = 0
        var name = [CChar](repeating: 0, count: 256)
        openpty(&master, &slave, &name, nil, &size)
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setflags(&attributes, PseudoTerminal.newSession | Int16(POSIX_SPAWN_SETSIGMASK))
        // Threads that run tests may have signals blocked, and a child would inherit that.
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        // The first terminal that a session's leader opens becomes its own.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        let words =
            ["-C", folder, "XDG_STATE_HOME=\(state)", "HOME=\(folder)", "TERM=xterm", Program.path]
            + arguments
        process = Program.start("/usr/bin/env", words, &actions, &attributes)
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
        close(slave)
        descriptor = master
    }

    deinit {
        if isClosed { return }
        kill(process, SIGKILL)
        close(descriptor)
    }

    /// Types keys.
    func type(_ keys: String) { _ = write(descriptor, keys, keys.utf8.count) }

    /// Types keys when the program asks for a line.
    func enter(_ keys: String) -> Bool {
        let isAsked = waits(for: "> ")
        type(keys)
        return isAsked
    }

    /// Reads until `text` is shown after what was waited for before; false when it is not within 20 seconds.
    func waits(for text: String) -> Bool {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(20)
        while true {
            let shown = shown
            if let found = shown.dropFirst(seen).firstRange(of: text) {
                seen = shown.distance(from: shown.startIndex, to: found.upperBound)
                return true
            }
            if clock.now > deadline || !readMore(until: deadline) {
                print("'\(text)' is not in: \(shown.dropFirst(seen))")
                return false
            }
        }
    }

    /// Types ^D when asked for a line and gives the exit code; after 20 seconds the program is killed.
    func leave() -> Int32 {
        _ = enter("\u{4}")
        return end()
    }

    /// Waits for the program to end and gives its exit code; after 20 seconds it is killed.
    func end() -> Int32 {
        let deadline = ContinuousClock.now + .seconds(20)
        while readMore(until: deadline) {}
        if ContinuousClock.now > deadline { kill(process, SIGKILL) }
        return Program.wait(for: process)
    }

    /// Closes the terminal's window and gives the exit code; after 20 seconds the program is killed.
    func hangUp() -> Int32 {
        close(descriptor)
        isClosed = true
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
            }
            usleep(20_000)
        }
        kill(process, SIGKILL)
        return Program.wait(for: process)
    }

    /// False at the end, or when nothing came in time.
    private func readMore(until deadline: ContinuousClock.Instant) -> Bool {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while Glibc.poll(&poll, 1, 200) == 0 { if ContinuousClock.now > deadline { return false } }
        var block = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &block, block.count)
        if count <= 0 { return false }
        raw += block[..<count]
        return true
    }

    /// All that was shown; a character that is not there in full yet is left out.
    private var shown: String {
        let whole = raw.lastIndex { $0 & 0xC0 != 0x80 }.map { raw[$0] < 0x80 ? raw.count : $0 } ?? 0
        return PseudoTerminal.plain(String(decoding: raw[..<whole], as: UTF8.self))
    }

    /// Without colours; other sequences stay, so that a test sees them.
    private static func plain(_ text: String) -> String {
        text.replacing(/\u{1B}\[[0-9;]*m/, with: "").replacing("\r\n", with: "\n")
    }
}
