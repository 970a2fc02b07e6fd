package import Glibc
import StageKit

/// Programs that are run to their end.
package enum Program {
    /// What a run gave: the exit code, or 128 and the signal's number, and what was written to both outputs.
    struct Outcome {
        var status: Int32
        var text: String
    }

    /// The program of that name on the search path; nil when there is none.
    static func find(_ name: String) -> String? {
        if name.contains("/") { return FileSystem.isProgram(name) ? name : nil }
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        return folders.split(separator: ":").map { "\($0)/\(name)" }.first(where: FileSystem.isProgram)
    }

    /// Runs a program and waits.
    static func run(_ path: String, _ arguments: [String]) throws -> Outcome {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw failure(path) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
        defer { close(ends[0]) }
        let process: pid_t
        do {
            defer { close(ends[1]) }
            process = try start(path, arguments, &actions)
        }
        return Outcome(status: 0, text: readAll(ends[0])).ended(by: process)
    }

    /// Starts a program; the caller waits for it.
    static func start(
        _ path: String,
        _ arguments: [String],
        _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        // A stage that traps is to end at once, not to have its stack drawn for seconds.
        var variables = environment.map { strdup($0) } + [strdup("SWIFT_BACKTRACE=enable=no"), nil]
        defer { for variable in variables { free(variable) } }
        // An end of someone else's pipe that lives on in the program would never tell that it is closed.
        for end in FileSystem.names(in: "/proc/self/fd").compactMap({ Int32($0) }) where end > 2 {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        // In a group of its own, Ctrl-C reaches this program alone, which then ends the other.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var process: pid_t = 0
        let status = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
        guard status == 0 else {
            throw Failure(
                "start",
                "\(path) could not be started: \(String(cString: strerror(status)))",
                hint: [ENOEXEC, ENOENT].contains(status)
                    ? "Its first line is to name the program that runs it, as #!/usr/bin/env python3." : nil
            )
        }
        return process
    }

    private static var environment: [String] {
        var variables: [String] = []
        var at = environ
        while let variable = at.pointee {
            let text = String(cString: variable)
            if !text.hasPrefix("SWIFT_BACKTRACE=") { variables.append(text) }
            at += 1
        }
        return variables
    }

    /// The exit code, or 128 and the signal's number.
    package static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return code(status)
    }

    /// As ``wait(for:)``, so long at most; nil while it runs.
    static func wait(for process: pid_t, milliseconds: Int) -> Int32? {
        for _ in 0...(milliseconds / 2) {
            var status: Int32 = 0
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return code(status) }
            // A child that nobody knows has been waited for by another.
            if ended < 0, errno != EINTR { return 128 }
            usleep(2000)
        }
        return nil
    }

    private static func code(_ status: Int32) -> Int32 {
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private static func readAll(_ descriptor: Int32) -> String {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += block[..<count]
        }
    }

    private static func failure(_ path: String) -> Failure {
        Failure("start", "\(path) could not be started: \(String(cString: strerror(errno)))")
    }
}

extension Program.Outcome {
    fileprivate func ended(by process: pid_t) -> Self {
        Self(status: Program.wait(for: process), text: text)
    }
}
