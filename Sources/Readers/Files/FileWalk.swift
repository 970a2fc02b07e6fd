import Glibc
import StageKit

/// A walk over folders that puts links off until everything real has been seen.
struct FileWalk {
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

    mutating func report(_ path: String, _ code: ProblemCode, _ reason: String) {
        let name = corpus.name(of: path)
        problems.append(Problem(file: name.isEmpty ? path : name, code: code, reason: reason))
    }
}
