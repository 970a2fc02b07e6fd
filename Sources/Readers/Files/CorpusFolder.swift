/// The folder that file names are told from: the longest one that all the given paths lie in.
struct CorpusFolder {
    private let components: [Substring]
    private let isAbsolute: Bool

    /// - Parameter folders: A given folder itself, for a file the one it lies in, for a glob the one before it.
    init(of folders: [String]) {
        let parts = folders.map(Self.split)
        let absolute = folders.map { $0.hasPrefix("/") }
        isAbsolute = absolute.first ?? false
        guard var common = parts.first, Set(absolute).count == 1 else {
            components = []
            return
        }
        for other in parts.dropFirst() {
            let shared = zip(common, other).prefix { $0 == $1 }.count
            common.removeLast(common.count - shared)
        }
        components = common
    }

    /// The folder's own path; empty for the current one.
    var path: String { (isAbsolute ? "/" : "") + components.joined(separator: "/") }

    /// The path without the folder.
    func name(of path: String) -> String {
        let parts = Self.split(path)
        guard path.hasPrefix("/") == isAbsolute, parts.starts(with: components) else {
            return parts.joined(separator: "/")
        }
        return parts.dropFirst(components.count).joined(separator: "/")
    }

    private static func split(_ path: String) -> [Substring] {
        path.split(separator: "/").filter { $0 != "." }
    }
}
