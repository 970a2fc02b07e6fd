/// A file of the corpus, and what tells without reading it that it is still the same.
public struct FileStamp: Sendable, Hashable {
    /// The file's name within the corpus.
    public var name: String
    /// Bytes on the disk.
    public var size: Int
    /// When it was last written, in nanoseconds since 1970; 0 when not known.
    public var modified: Int64
    /// Its number on its device.
    public var inode: UInt64
    /// The device it lies on.
    public var device: UInt64

    /// Makes a stamp; without a time a file counts as changed.
    public init(name: String, size: Int = 0, modified: Int64 = 0, inode: UInt64 = 0, device: UInt64 = 0) {
        self.name = name
        self.size = size
        self.modified = modified
        self.inode = inode
        self.device = device
    }
}
