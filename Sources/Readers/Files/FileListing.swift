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
        for file in walk.files.sorted(by: { Self.precedes($0.name, $1.name) }) {
            // By bytes: two files may have names that are equal as text.
            let isSame = files.last.map { $0.path.utf8.elementsEqual(file.path.utf8) } ?? false
            if !isSame { files.append(file) }
        }
        problems = walk.problems.sorted { Self.precedes($0.file, $1.file) }
    }

    /// The order of names: by their bytes.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
