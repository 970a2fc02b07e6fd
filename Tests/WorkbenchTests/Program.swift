import Glibc

/// The program as a process of its own, beside the test bundle.
enum Program {
    /// What a call gave.
    struct Outcome: Equatable {
        var status: Int32
        var output: String
        var messages: String
    }

    /// The program: what `$LEDE_PROGRAM` names, as a release build, or the one built beside the tests.
    static let path: String = {
        if let named = getenv("LEDE_PROGRAM") { return String(cString: named) }
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let own = String(decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return folder(of: own) + "/lede"
    }()

    /// True when the tests are of a program that was named, as a rule a release build.
    static let isNamed = getenv("LEDE_PROGRAM") != nil

    /// The package's folder.
    static let package = folder(of: folder(of: folder(of: #filePath)))

    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    /// Calls the program and waits.
    static func run(_ arguments: [String], input: String = "", in folder: String = "/tmp") -> Outcome {
        spawn(path, arguments, input: input, in: folder)
    }

    /// Calls a line of shell, in which `$LEDE` is the program.
    static func shell(_ line: String, in folder: String = "/tmp") -> Outcome {
        setenv("LEDE", path, 1)
        return spawn("/bin/sh", ["-c", line], input: "", in: folder)
    }

    private static func spawn(_ program: String, _ arguments: [String], input: String, in folder: String)
        -> Outcome
    {
        let scratch = Scratch()
        let files = ["in", "out", "err"].map { scratch.path($0) }
        scratch.write(input, to: "in")
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads that run tests may have signals blocked, and a child would inherit that.
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let process = start("/usr/bin/env", ["-C", folder, program] + arguments, &actions, &attributes)
        return Outcome(
            status: wait(for: process),
            output: scratch.read("out"),
            messages: scratch.read("err")
        )
    }

    static func start(
        _ program: String,
        _ arguments: [String],
        _ actions: inout posix_spawn_file_actions_t,
        _ attributes: UnsafePointer<posix_spawnattr_t>?
    ) -> pid_t {
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let status = posix_spawn(&process, program, &actions, attributes, &words, environ)
        precondition(status == 0, "\(program) could not be started")
        return process
    }

    /// The exit code, or 128 and the signal's number.
    static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
