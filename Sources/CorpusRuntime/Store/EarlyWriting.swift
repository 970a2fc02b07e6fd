import Glibc

/// Has the disk begin with what was written to a file, so that little is left to wait for at the end.
enum EarlyWriting {
    private typealias Begin = @convention(c) (Int32, Int64, Int64, UInt32) -> Int32

    /// `sync_file_range`, which the system's module leaves out.
    private static let begin: Begin? = dlsym(nil, "sync_file_range").map { unsafeBitCast($0, to: Begin.self) }
    /// `SYNC_FILE_RANGE_WRITE`: waits for nothing.
    private static let write: UInt32 = 2

    /// Has it begin with a range of bytes; what cannot be begun with is written when the file is synchronised.
    static func begin(_ descriptor: Int32, _ range: Range<Int>) {
        _ = begin?(descriptor, Int64(range.lowerBound), Int64(range.count), write)
    }
}
