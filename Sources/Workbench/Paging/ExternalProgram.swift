import Glibc
import StageKit
import StageLoader

/// Other programs, run in the foreground.
enum ExternalProgram {
    /// Runs a line of shell at the terminal and waits; its exit code, nil when it could not be started.
    static func run(_ command: String) -> Int32? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        return start(command, &actions).map(Program.wait)
    }

    static func start(_ command: String, _ actions: inout posix_spawn_file_actions_t) -> pid_t? {
        let line: [String] = ["/bin/sh", "-c", command]
        var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        return posix_spawn(&process, "/bin/sh", &actions, nil, &words, environ) == 0 ? process : nil
    }

    /// Opens a file in `$VISUAL` or `$EDITOR`, else vi, at a line.
    static func edit(_ path: String, line: Int?) throws {
        func variable(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        let editor = variable("VISUAL") ?? variable("EDITOR") ?? "vi"
        let place = line.map { "+\($0) " } ?? ""
        let status = run("\(editor) \(place)\(quoted(path))")
        if status == 0 { return }
        let isMissing = isMissing(status)
        throw Failure(
            "editor",
            isMissing ? "'\(editor)' could not be run" : "'\(editor)' ended with code \(status ?? 0)",
            hint: isMissing ? "$EDITOR names the editor to use." : nil
        )
    }

    /// True for the shell's codes for what is not there and what is no program, and when there is no shell.
    static func isMissing(_ status: Int32?) -> Bool { status.map { [126, 127].contains($0) } ?? true }

    /// For the shell, as it is.
    static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
