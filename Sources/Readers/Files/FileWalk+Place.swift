import Glibc

extension FileWalk {
    /// What the user named.
    enum Place {
        case path(String)
        case glob(GlobPattern, written: String)

        init(_ written: String) {
            var status = stat()
            if lstat(written, &status) != 0, let glob = GlobPattern(written) {
                self = .glob(glob, written: written)
            } else {
                self = .path(written)
            }
        }

        /// The folder its files' names are told from.
        var folder: String {
            switch self {
            case .glob(let glob, _): return glob.folder
            case .path(let path):
                var status = stat()
                if stat(path, &status) == 0, FileWalk.kind(status) == S_IFDIR { return path }
                return path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
                    ?? "."
            }
        }
    }
}
