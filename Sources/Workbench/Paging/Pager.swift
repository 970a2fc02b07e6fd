import StageLoader
import Glibc
import Rendering
import StageKit

extension PromptLoop {
    /// Does what writes results; they go through `$PAGER` when they do not fit the window.
    func paged(_ body: () throws -> Void) throws {
        guard pages, session.console.terminal.isOutput, session.console.terminal.isCapable,
            let pager = getenv("PAGER").map({ String(cString: $0) }), !pager.isEmpty
        else { return try body() }
        let kept = try session.console.keeping(body)
        try session.console.release(kept, through: kept.count { $0 == 10 } >= Terminal.height ? pager : nil)
    }
}

/// A program that is fed text and has the terminal meanwhile.
enum Pager {
    /// Feeds `bytes` to a line of shell and waits until it ends; what it does not take is let go.
    ///
    /// False when it could not be run, and nothing was shown.
    static func show(_ bytes: [UInt8], _ command: String) -> Bool {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return false }
        setenv("LESS", "FRX", 0)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_addclose(&actions, ends[1])
        let process = ExternalProgram.start(command, &actions)
        posix_spawn_file_actions_destroy(&actions)
        close(ends[0])
        let before = signal(SIGPIPE, SIG_IGN)
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { break }
            start += max(0, count)
        }
        close(ends[1])
        let status = process.map(Program.wait)
        signal(SIGPIPE, before)
        return !ExternalProgram.isMissing(status)
    }
}
