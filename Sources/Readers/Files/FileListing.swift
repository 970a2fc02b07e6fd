import Glibc
public import StageKit

/// The files of a corpus, and what could not be listed.
///
/// Files come sorted by name, byte by byte. Hidden files and folders (`.lede` among them) are left out unless they are
/// named themselves. Links are followed, but no folder and no file is listed twice by way of a link: the place it
/// really has wins, then the link whose name comes first.
public struct FileListing: Sendable {
    /// The files, sorted by name.
    public private(set) var files: [SourceFile] = []
    /// What could not be listed, sorted by file.
    public private(set) var problems: [Problem] = []
    /// The longest folder that all paths lie in, from which names are told; empty for the current one.
    public let folder: String

    /// Lists folders (all below them), files and globs (`*`, `?`, `[…]`, `**`).
    ///
    /// Names are told from the longest folder that all paths lie in. Costs one walk and one stat a file.
    public init(_ paths: [String]) {
        let places = paths.map(FileWalk.Place.init)
        let corpus = CorpusFolder(of: places.map(\.folder))
        folder = corpus.path
        var walk = FileWalk(corpus: corpus)
        for place in places { walk.visit(place) }
        walk.visitLinks()
        var seen: Set<String> = []
        files = walk.files.filter { seen.insert($0.path).inserted }.sorted { Self.precedes($0.name, $1.name) }
        problems = walk.problems.sorted { Self.precedes($0.file, $1.file) }
    }

    /// The order of names: by their bytes.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

extension FileStamp {
    fileprivate init(_ name: String, _ status: stat) {
        self.init(
            name: name,
            size: Int(status.st_size),
            modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
            inode: UInt64(status.st_ino),
            device: UInt64(status.st_dev)
        )
    }
}

/// A walk over folders that puts links off until everything real has been seen.
struct FileWalk {
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

    private struct Node: Hashable {
        let device: UInt
        let inode: UInt

        init(_ status: stat) {
            device = UInt(status.st_dev)
            inode = UInt(status.st_ino)
        }
    }

    private struct Link {
        let path: String
        let below: [String]
        let glob: GlobPattern?
        let ancestors: [Node]
    }

    private(set) var files: [SourceFile] = []
    private(set) var problems: [Problem] = []
    private let corpus: CorpusFolder
    private var seen: Set<Node> = []
    private var links: [Link] = []

    init(corpus: CorpusFolder) {
        self.corpus = corpus
    }

    static func kind(_ status: stat) -> mode_t { status.st_mode & S_IFMT }

    mutating func visit(_ place: Place) {
        switch place {
        case .path(let path): visit(path, below: [], glob: nil, ancestors: [], isNamed: true)
        case .glob(let glob, let written):
            let before = files.count + links.count
            visit(glob.folder, below: [], glob: glob, ancestors: [], isNamed: true)
            if files.count + links.count == before {
                problems.append(
                    Problem(file: written, code: .noMatch, reason: "no file matches this pattern")
                )
            }
        }
    }

    /// Follows the links met so far and those they lead to, by name.
    mutating func visitLinks() {
        while !links.isEmpty {
            let batch = links.sorted { FileListing.precedes($0.path, $1.path) }
            links = []
            for link in batch { follow(link) }
        }
    }

    private mutating func follow(_ link: Link) {
        var status = stat()
        guard stat(link.path, &status) == 0 else {
            let isLoop = errno == ELOOP
            report(
                link.path,
                isLoop ? .linkLoop : errno == ENOENT ? .missing : .unreadable,
                isLoop
                    ? "the link leads back to itself"
                    : "the link leads to: \(String(cString: strerror(errno)))"
            )
            return
        }
        let node = Node(status)
        if link.ancestors.contains(node) {
            report(link.path, .linkLoop, "the link leads back to a folder it lies in; it was not followed")
        } else if !seen.contains(node) {
            enter(link.path, status, below: link.below, glob: link.glob, ancestors: link.ancestors)
        }
    }

    private mutating func visit(
        _ path: String,
        below: [String],
        glob: GlobPattern?,
        ancestors: [Node],
        isNamed: Bool = false
    ) {
        var status = stat()
        guard (isNamed ? stat(path, &status) : lstat(path, &status)) == 0 else {
            let code: ProblemCode = errno == ENOENT ? .missing : errno == ELOOP ? .linkLoop : .unreadable
            let reason = errno == ENOENT ? "no such file or folder" : String(cString: strerror(errno))
            report(path, code, reason)
            return
        }
        if Self.kind(status) == S_IFLNK {
            links.append(Link(path: path, below: below, glob: glob, ancestors: ancestors))
        } else if Self.kind(status) == S_IFREG || Self.kind(status) == S_IFDIR || isNamed {
            enter(path, status, below: below, glob: glob, ancestors: ancestors)
        } else {
            report(path, .notAFile, "neither a file nor a folder")
        }
    }

    private mutating func enter(
        _ path: String,
        _ status: stat,
        below: [String],
        glob: GlobPattern?,
        ancestors: [Node]
    ) {
        let node = Node(status)
        guard Self.kind(status) == S_IFDIR else {
            seen.insert(node)
            if glob?.matches(below) ?? true {
                files.append(SourceFile(path: path, stamp: FileStamp(corpus.name(of: path), status)))
            }
            return
        }
        guard seen.insert(node).inserted || glob != nil, glob?.mayMatch(inside: below) ?? true else { return }
        for entry in entries(of: path) {
            let child = path.hasSuffix("/") ? path + entry : "\(path)/\(entry)"
            visit(child, below: below + [entry], glob: glob, ancestors: ancestors + [node])
        }
    }

    private mutating func entries(of folder: String) -> [String] {
        guard let stream = opendir(folder) else {
            report(folder, .unreadable, "the folder cannot be opened: \(String(cString: strerror(errno)))")
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted(by: FileListing.precedes)
    }

    private mutating func report(_ path: String, _ code: ProblemCode, _ reason: String) {
        let name = corpus.name(of: path)
        problems.append(Problem(file: name.isEmpty ? path : name, code: code, reason: reason))
    }
}
