import Glibc
import StageKit

/// Runs of `lede` as a process of its own, from start to exit.
struct WholeRuns {
    let program: String
    let threads: Int
    let repeats: Int

    /// Runs a pipeline over a corpus; the first run, which may write an index, does not count.
    func measure(_ entry: BenchmarkCase, _ corpus: [String]) throws -> Measurement {
        _ = try run(entry.pipeline, corpus)
        return try Measurement.fastest(of: repeats) { try run(entry.pipeline, corpus) }
    }

    /// Reads a file anew.
    func index(_ path: String) throws -> Measurement {
        try once(["index", path, "--threads", "\(threads)"], output: "/dev/null")
    }

    /// Runs a pipeline once over a corpus, the output to a file; `rest` may end in options.
    func run(_ pipeline: String, _ rest: [String], output: String = "/dev/null") throws -> Measurement {
        let words = ["-e", pipeline, "--threads", "\(threads)", "--quiet", "--format", "tsv"]
        return try once(words + rest, output: output)
    }

    private func once(_ words: [String], output: String) throws -> Measurement {
        let clock = ContinuousClock()
        let start = clock.now
        let process = try spawn(words, output)
        let usage = wait(for: process)
        let elapsed = (clock.now - start).components
        guard usage.status == 0 else {
            throw Failure("run", "\(program) failed on: \(words.joined(separator: " "))")
        }
        return Measurement(
            seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18,
            processor: Measurement.seconds(usage.usage),
            megabytes: usage.peak / 1024,
            isWhole: true
        )
    }

    private func spawn(_ words: [String], _ output: String) throws -> pid_t {
        // Told of its end by a signal that is waited for, not found by looking: a run of some milliseconds counts.
        var ends = WholeRuns.endOfChild
        pthread_sigmask(SIG_BLOCK, &ends, nil)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var arguments = ([program] + words).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        guard posix_spawnp(&process, program, &actions, &attributes, &arguments, environ) == 0 else {
            throw Failure("program", "\(program) could not be started")
        }
        return process
    }

    /// Waits, and looks at the anonymous memory every few milliseconds, more rarely the longer it lasts.
    private func wait(for process: pid_t) -> (status: Int32, usage: rusage, peak: Int) {
        var status: Int32 = 0
        var usage = rusage()
        var peak = 0
        var pause = timespec(tv_sec: 0, tv_nsec: 500_000)
        var ends = WholeRuns.endOfChild
        while wait4(process, &status, WNOHANG, &usage) == 0 {
            peak = max(peak, WholeRuns.anonymousKilobytes(process))
            sigtimedwait(&ends, nil, &pause)
            pause.tv_nsec = min(20_000_000, pause.tv_nsec + pause.tv_nsec / 8)
        }
        return (status, usage, peak)
    }

    private static var endOfChild: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGCHLD)
        return signals
    }

    private static func anonymousKilobytes(_ process: pid_t) -> Int {
        guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
            if strncmp(line, "RssAnon:", 8) == 0 {
                return line.withUnsafeBufferPointer { atol($0.baseAddress! + 8) }
            }
        }
        return 0
    }
}
