/// What a stage in a process of its own may take before it is stopped.
public struct StageLimits: Sendable, Hashable {
    /// Seconds for one article, its answer included.
    public var seconds: Double
    /// Megabytes of memory.
    public var megabytes: Int

    /// Half a minute and two gigabytes unless told.
    public init(seconds: Double = 30, megabytes: Int = 2048) {
        self.seconds = seconds
        self.megabytes = megabytes
    }
}
