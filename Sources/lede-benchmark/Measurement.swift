import Glibc

/// What one run cost.
struct Measurement {
    /// Seconds from start to end.
    var seconds: Double
    /// Seconds of all cores.
    var processor: Double
    /// The most anonymous memory at a time, in megabytes; nil when it was not watched.
    var megabytes: Int?
    /// Rows that came out; nil when they were not seen.
    var rows: Int?
    /// In this process, or a whole run.
    var isWhole = false

    /// Does something several times and gives the fastest.
    static func fastest(of repeats: Int, _ body: () throws -> Measurement) rethrows -> Measurement {
        var best = try body()
        for _ in 1..<max(1, repeats) {
            let next = try body()
            if next.processor < best.processor { best = next }
        }
        return best
    }

    /// Times something in this process.
    static func of(_ body: () throws -> Int?) rethrows -> Measurement {
        let clock = ContinuousClock()
        let (start, before) = (clock.now, processorSeconds())
        let rows = try body()
        let elapsed = (clock.now - start).components
        return Measurement(
            seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18,
            processor: processorSeconds() - before,
            rows: rows
        )
    }

    private static func processorSeconds() -> Double {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return seconds(usage)
    }

    /// Processor time of user and kernel.
    static func seconds(_ usage: rusage) -> Double {
        Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}
