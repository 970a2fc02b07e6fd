import Glibc

/// The program at a terminal of a test's own.
final class PseudoTerminal {
    private let descriptor: Int32
    private let process: pid_t
    /// What is seen.
    private(set) var screen: Screen
    /// Bytes of a character that is not there in full yet.
    private var rest: [UInt8] = []
    private var received = 0
    /// How much had been shown when something was typed last.
    private var receivedBefore = 0
    /// The line in which the text that was waited for last stands.
    private(set) var seen = 0
    private var isClosed = false
    private var hasEnded = false

    /// `POSIX_SPAWN_SETSID`, which glibc shows to GNU programs only.
    private static let newSession: Int16 = 0x80

    /// Starts the program, or `shell`, a line of shell in which `$LEDE` is the program.
    init(
        _ arguments: [String],
        in folder: String,
        state: String,
        columns: UInt16 = 100,
        height: UInt16 = 40,
        environment: [String] = [],
        shell: String? = nil
    ) {
        screen = Screen(columns: Int(columns), height: Int(height))
        var size = winsize(ws_row: height, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
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
        let variables = ["XDG_STATE_HOME=\(state)", "HOME=\(folder)", "TERM=xterm", "LEDE=\(Program.path)"]
        let start = shell.map { ["/bin/bash", "--norc", "-c", $0] } ?? [Program.path] + arguments
        let unset = ["-u", "PAGER", "-u", "EDITOR", "-u", "VISUAL", "-u", "NO_COLOR"]
        let words = unset + ["-C", folder] + variables + environment + start
        process = Program.start("/usr/bin/env", words, &actions, &attributes)
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
        close(slave)
        descriptor = master
    }

    deinit {
        // A child that nobody waits for would keep the testing library's own waiting busy.
        if !hasEnded { _ = killAtOnce() }
        if !isClosed { close(descriptor) }
    }

    /// Types keys.
    func type(_ keys: String) {
        while readMore(within: 0) {}
        receivedBefore = received
        _ = write(descriptor, keys, keys.utf8.count)
    }

    /// Types keys when the program asks for a line; what stands above that line is not waited for any more.
    func enter(_ keys: String) -> Bool {
        // A prompt may be seen for a moment while a line is drawn anew.
        let isAsked = waits { terminal in
            guard terminal.isAsked else { return false }
            terminal.settle(milliseconds: 20)
            return terminal.isAsked
        }
        seen = screen.cursorLine
        type(keys)
        return isAsked
    }

    /// True when the cursor stands after an empty prompt that was shown since something was typed last.
    private var isAsked: Bool {
        received > receivedBefore && screen.line(screen.row) == "lede>" && screen.column == 6
    }

    /// Waits until `text` is shown in the line of what was waited for last, or below; line feeds in it stand
    /// for ends of lines.
    ///
    /// False when it is not within 20 seconds.
    func waits(for text: String) -> Bool {
        var found: Int?
        let isThere = waits { terminal in
            let lines = terminal.screen.lines
            let below = lines[min(terminal.seen, lines.count)...].joined(separator: "\n") + "\n"
            guard let range = below.firstRange(of: text) else { return false }
            found = terminal.seen + below[..<range.lowerBound].count { $0 == "\n" }
            return true
        }
        if let found { seen = found }
        return isThere
    }

    /// From now on only what stands below the cursor's line, or in that row, is waited for.
    func passes(_ row: Int? = nil) { seen = row ?? screen.cursorLine + 1 }

    /// What `tcgetattr` tells of the terminal: how it takes input, shows output, and what it does by itself.
    var attributes: [UInt32] {
        var attributes = termios()
        tcgetattr(descriptor, &attributes)
        return [attributes.c_iflag, attributes.c_oflag, attributes.c_cflag, attributes.c_lflag]
    }

    /// Reads what is there.
    func look() { while readMore(within: 0) {} }

    /// True when the program has closed the terminal.
    var isLeft: Bool {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&poll, 1, 20) > 0 && poll.revents & Int16(POLLIN) == 0
    }

    /// Waits until something is true of the terminal; false when it is not within 20 seconds.
    func waits(until isTrue: (PseudoTerminal) -> Bool) -> Bool {
        let deadline = ContinuousClock.now + .seconds(20)
        while !isTrue(self) {
            if ContinuousClock.now > deadline || !readMore(until: deadline) {
                if isTrue(self) { return true }
                print(screen.lines.drop { $0.isEmpty }.joined(separator: "\n"))
                return false
            }
        }
        return true
    }

    /// Reads until nothing has come for so long.
    func settle(milliseconds: Int32 = 150) { while readMore(within: milliseconds) {} }

    /// Gives the window another width and tells the program.
    func resize(columns: UInt16) {
        settle()
        var size = winsize(ws_row: UInt16(screen.height), ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        screen.resize(columns: Int(columns))
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }

    /// Ends the program at once.
    func killAtOnce() -> Int32 {
        kill(process, SIGKILL)
        return waitForEnd()
    }

    private func waitForEnd() -> Int32 {
        hasEnded = true
        return Program.wait(for: process)
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
        return waitForEnd()
    }

    /// Closes the terminal's window and gives the exit code; after 20 seconds the program is killed.
    func hangUp() -> Int32 {
        close(descriptor)
        isClosed = true
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                hasEnded = true
                return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
            }
            usleep(20_000)
        }
        return killAtOnce()
    }

    /// False at the end, or when nothing came in time.
    private func readMore(until deadline: ContinuousClock.Instant) -> Bool {
        while ContinuousClock.now < deadline {
            var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            if Glibc.poll(&poll, 1, 100) > 0 { return readMore(within: 0) }
        }
        return false
    }

    private func readMore(within milliseconds: Int32) -> Bool {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return false }
        var block = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &block, block.count)
        if count <= 0 { return false }
        received += count
        let bytes = rest + block[..<count]
        let whole = bytes.lastIndex { $0 & 0xC0 != 0x80 }.map { bytes[$0] < 0x80 ? bytes.count : $0 } ?? 0
        screen.write(String(decoding: bytes[..<whole], as: UTF8.self))
        rest = Array(bytes[whole...])
        return true
    }
}
