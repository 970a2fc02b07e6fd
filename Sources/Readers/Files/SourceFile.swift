public import StageKit

/// A file of the corpus.
public struct SourceFile: Hashable, Sendable {
    /// The path it is opened by.
    public let path: String
    /// Its name within the corpus: the path from the corpus' folder, with `/` between folders.
    public let name: String
    /// Its size and what else tells that it is unchanged, as it was when the corpus was listed.
    public let stamp: FileStamp
    /// Its size in bytes on the disk, as it was when the corpus was listed.
    public var size: Int { stamp.size }

    /// Makes a file that is not looked at before it is read.
    public init(path: String, name: String, size: Int) {
        self.init(path: path, stamp: FileStamp(name: name, size: size))
    }

    init(path: String, stamp: FileStamp) {
        self.path = path
        name = stamp.name
        self.stamp = stamp
    }

    /// The ending that names its format, lower case, without the full stop and a last `.gz`; empty if none.
    var format: String {
        let lowered = name.lowercased()
        let inner = lowered.hasSuffix(".gz") ? lowered.dropLast(3) : lowered[...]
        let last = inner.split(separator: "/").last ?? ""
        guard let dot = last.lastIndex(of: ".") else { return "" }
        return String(last[last.index(after: dot)...])
    }
}
