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

    var fileCount: Int { listing.files.count }

    /// Nil with gzip files, whose texts are longer than they are.
    var byteCount: Int? {
        if listing.files.contains(where: { $0.name.hasSuffix(".gz") }) { return nil }
        return listing.files.reduce(0) { $0 + $1.size }
    }

    func read(into sink: RecordSink) {
        for problem in listing.problems { sink.problem(problem) }
        var isWanted = true
        let watched = RecordSink(
            record: { record in
                isWanted = sink.record(record)
                return isWanted
            },
            problem: sink.problem
        )
        for file in listing.files where isWanted { reader.read(file, into: watched) }
    }

    /// True when `path` leads to one of the files, under whatever name.
    func holds(_ path: String) -> Bool {
        var wanted = stat()
        guard stat(path, &wanted) == 0 else { return false }
        return listing.files.contains { file in
            var status = stat()
            return stat(file.path, &status) == 0 && status.st_ino == wanted.st_ino
                && status.st_dev == wanted.st_dev
        }
    }
}
