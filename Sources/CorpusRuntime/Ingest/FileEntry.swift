import StageKit

/// What reading one file gave beside its articles.
struct FileEntry: Sendable {
    var name: String
    /// A hash of the file's bytes; 0 when not all of them were read.
    var contentHash: UInt64 = 0
    var problems: [Problem] = []
}
