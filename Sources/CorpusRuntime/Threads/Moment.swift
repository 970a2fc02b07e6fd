import Glibc

/// A point in time on a clock that is never set back, and stands still while the machine sleeps.
///
/// The language's own clocks lie in its library of tasks: a program that loads that library, and what it needs, takes
/// a tenth longer to its first answer.
public struct Moment: Sendable {
    private let time: timespec

    /// This moment.
    public static var now: Moment {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Moment(time: time)
    }

    /// How long it is from one moment to a later one.
    public static func - (later: Moment, earlier: Moment) -> Duration {
        .seconds(later.time.tv_sec - earlier.time.tv_sec)
            + .nanoseconds(later.time.tv_nsec - earlier.time.tv_nsec)
    }

    /// How many seconds have passed since.
    public var seconds: Double { (Moment.now - self) / .seconds(1) }
}
