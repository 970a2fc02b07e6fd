import Glibc
public import StageKit

/// Keeps what was read of a corpus, so that only new and changed files are read again.
public struct CorpusStore: Sendable {
    let place: StorePlace
    private let listedAt: Int64
    private let merging: SegmentMerging

    /// Takes the place of the store; make it before the corpus is listed, as it notes the time.
    public init(_ place: StorePlace, listedAt: Int64, merging: SegmentMerging = SegmentMerging()) {
        self.place = place
        self.merging = merging
        self.listedAt = listedAt
    }

    /// The time as files' times are told, in nanoseconds since 1970.
    public static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// A corpus, and what a user should know about how it came to be read.
    public struct Result: Sendable {
        /// All articles.
        public var corpus: CorpusSnapshot
        /// Files that were read; the others stood in the store.
        public var filesRead: Int
        /// Whole sentences about what was not as it should be.
        public var notes: [String]
    }

    /// Brings the store up to the files as they are and opens it.
    ///
    /// What cannot be kept on the disk is kept in memory, and told. The corpus is the same in any case, to the byte.
    /// Throws when cancelled.
    public func open(
        _ source: some RecordSource,
        threads: Int,
        progress: Progress,
        cancellation: Cancellation
    ) throws -> Result {
        let work = StoreUpdate(
            place: place,
            listedAt: listedAt,
            merging: merging,
            source: source,
            threads: threads,
            progress: progress,
            cancellation: cancellation
        )
        return try work.open()
    }
}
