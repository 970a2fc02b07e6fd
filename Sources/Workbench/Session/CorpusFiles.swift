import Glibc
import Readers
import StageKit

/// The files of a corpus as a source of records.
struct CorpusFiles: RecordSource {
    private let listing: FileListing
    private let reader = FileReader()

    /// Lists folders, files and globs.
    ///
    /// A path that leads nowhere is a ``Failure`` with code `corpus`: a typing
    /// error must not pass for an empty corpus.
    init(_ paths: [String]) throws {
        for path in paths where access(path, F_OK) != 0 {
            let found = FileListing([path])
            if found.files.isEmpty {
                let reason = found.problems.first?.reason ?? systemError()
                throw Failure("corpus", "\(path): \(reason)")
            }
        }
        listing = FileListing(paths)
    }

    var files: [FileStamp] { listing.files.map(\.stamp) }

    var problems: [Problem] { listing.problems }

    /// The folder from which the files' names are told; empty for the current one.
    var folder: String { listing.folder }

    /// Nil with gzip files, whose texts are longer than they are.
    var byteCount: Int? {
        if listing.files.contains(where: { $0.name.hasSuffix(".gz") }) { return nil }
        return listing.files.reduce(0) { $0 + $1.size }
    }

    func read(_ file: Int, into sink: RecordSink) -> UInt64? { reader.read(listing.files[file], into: sink) }

    func contentHash(_ file: Int) -> UInt64? { reader.contentHash(listing.files[file]) }

    /// Where all files are.
    var paths: [String] { listing.files.map(\.path) }

    /// Where the file of that name is; nil when there is none.
    func path(of name: String) -> String? {
        listing.files.first { $0.name.utf8.elementsEqual(name.utf8) }?.path
    }

    /// True when a file is among those that the paths of a corpus lead to now.
    static func wouldList(_ path: String, _ corpus: [String]) -> Bool {
        guard let wanted = FileIdentity(path) else { return false }
        return FileListing(corpus).files.contains { FileIdentity($0.path) == wanted }
    }

    /// True when `path` leads to one of the files, under whatever name.
    func holds(_ path: String) -> Bool {
        guard let wanted = FileIdentity(path) else { return false }
        return listing.files.contains { FileIdentity($0.path) == wanted }
    }
}
