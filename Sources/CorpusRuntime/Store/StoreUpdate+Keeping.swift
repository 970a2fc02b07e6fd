import Glibc
import StageKit

extension StoreUpdate {
    /// Puts a corpus into the first folder that can be written, or keeps it in memory.
    ///
    /// Nil when what was `found` is no longer what is stored.
    func keep(
        _ next: NextCorpus,
        over found: StoredCorpus? = nil,
        notes: inout [String],
        _ content: (StoreFolder) throws -> NextCorpus?
    ) throws -> CorpusSnapshot? {
        var failures: [String] = []
        for (number, folder) in place.folders.enumerated() {
            do {
                try folder.make()
                guard let next = try content(folder) else { continue }
                guard let lock = StoreLock(folder) else {
                    notes.append(
                        "Another session is writing to the store; what this one read stays in memory."
                    )
                    break
                }
                return try withExtendedLifetime(lock) {
                    if let found, found.folder.path == folder.path, !found.isCurrent { return nil }
                    return try write(next, folder)
                }
            } catch let failure as Failure where failure.code == "store" {
                failures.append(failure.message)
                if number == place.folders.count - 1 {
                    notes.append("\(failures.joined(separator: "; ")); what was read stays in memory.")
                }
            }
        }
        return try keepInMemory(next)
    }

    /// Keeps a corpus for this session alone.
    private func keepInMemory(_ next: NextCorpus) throws -> CorpusSnapshot {
        var segments = next.segments
        if let content = next.content {
            let file = try AnonymousFile.columns { try SegmentWriter.write(content, to: $0) }
            segments.append(CorpusSegment(ArticleSegment(file)))
        }
        let manifest = try manifest(segments, names: next.names, next.places)
        guard let corpus = snapshot(segments, manifest, in: nil) else {
            throw Failure("store", "what was read could not be kept in memory")
        }
        return corpus
    }

    /// Writes the segment that is new, then the list of files, and only then removes what is of no use any more.
    private func write(_ next: NextCorpus, _ folder: StoreFolder) throws -> CorpusSnapshot {
        var (segments, names) = (next.segments, next.names)
        if let content = next.content {
            let (name, file) = try folder.write({ "segment-\($0.fingerprint)" }) {
                try SegmentWriter.write(content, to: $0)
            }
            let files = LayerFiles(folder: folder, segment: name)
            segments.append(CorpusSegment(ArticleSegment(file), layerFiles: files))
            names.append(name)
        }
        let manifest = try manifest(segments, names: names, next.places)
        _ = try folder.write({ _ in StoreFolder.manifestName }) { try manifest.write(to: $0) }
        folder.clear(keeping: manifest.keeps)
        guard let corpus = snapshot(segments, manifest, in: folder) else {
            throw Failure("store", "the store in \(folder.path) could not be read again")
        }
        return corpus
    }

    private func manifest(_ segments: [CorpusSegment], names: [String], _ places: [FilePlace]) throws
        -> Manifest
    {
        let files = source.files
        guard let parts = CorpusSegments.of(segments, files: files.map(\.name), places: places) else {
            throw Failure("store", "what was read could not be put together")
        }
        return Manifest(
            selection: place.selection,
            listedAt: listedAt,
            segments: names,
            unused: segments.map(\.unused),
            files: files,
            places: places,
            renamed: parts.only == nil ? ArticleIDs(of: parts).written : []
        )
    }

    /// Notes the files' times as they are now, so that their content need not be looked at again.
    func refresh(_ found: StoredCorpus) {
        guard let lock = StoreLock(found.folder) else { return }
        withExtendedLifetime(lock) {
            guard found.isCurrent else { return }
            var manifest = found.manifest
            manifest.listedAt = listedAt
            manifest.files = source.files
            _ = try? found.folder.write({ _ in StoreFolder.manifestName }) { try manifest.write(to: $0) }
        }
    }

    /// The corpus of some segments; nil when one is damaged.
    ///
    /// Without a folder it keeps no layers of its own.
    func snapshot(_ segments: [CorpusSegment], _ manifest: Manifest, in folder: StoreFolder?)
        -> CorpusSnapshot?
    {
        for (number, segment) in segments.enumerated() {
            let files = manifest.places.indices.filter { manifest.places[$0].segment == number }
            // The file keeps what it is told here: a segment in it would keep the file in turn.
            let isWhole = files.count == segment.articles.fileHashes.count
            segment.articles.file.onDamage {
                // The next session shall not find it either.
                if let folder { unlink("\(folder.path)/\(StoreFolder.manifestName)") }
                // Of files that have changed since the same bytes can no longer be made.
                guard isWhole, let reading = try? read(files) else {
                    return nil
                }
                let content = SegmentContent(reading, files: files)
                return try? AnonymousFile.columns { try SegmentWriter.write(content, to: $0) }
            }
        }
        let names = manifest.files.map(\.name)
        guard let parts = CorpusSegments.of(segments, files: names, places: manifest.places) else {
            return nil
        }
        let renamed = parts.only.map { $0.articles.renamed.touchAll().map { Array($0) } } ?? manifest.renamed
        guard let renamed else { return nil }
        return CorpusSnapshot(
            parts,
            places: manifest.places,
            renamed: renamed,
            listing: source.problems,
            layerFiles: folder.map { LayerFiles(folder: $0, corpus: manifest.corpus, of: manifest.segments) }
        )
    }
}
