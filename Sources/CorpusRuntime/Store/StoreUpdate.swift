import Glibc
import StageKit

/// One opening of a store: what is there is compared with the files, and what is missing is read.
struct StoreUpdate<Source: RecordSource> {
    let place: StorePlace
    let listedAt: Int64
    let source: Source
    let threads: Int
    let progress: Progress
    let cancellation: Cancellation

    func open() throws -> CorpusStore.Result {
        var notes: [String] = []
        if let found = older(&notes) {
            let changes = FileChanges(source, since: found.manifest, found.segment)
            if changes.isNone, let corpus = snapshot(found.segment, in: found.folder, found.manifest.segment)
            {
                found.folder.clearLeftovers()
                if changes.reread > 0 { refresh(found.folder, found.manifest.segment) }
                return CorpusStore.Result(corpus: corpus, filesRead: 0, notes: notes)
            }
            return try read(changes, found.segment, &notes)
        }
        return try read(nil, nil, &notes)
    }

    private typealias Found = (folder: StoreFolder, manifest: Manifest, segment: ArticleSegment)

    /// What was stored last; where something was, but is not to be read, a note says so.
    private func older(_ notes: inout [String]) -> Found? {
        for folder in place.folders where folder.has(StoreFolder.manifestName) {
            // The segment may be replaced between two looks; whoever did that has left a new manifest.
            for _ in 0..<3 {
                if let file = folder.open(StoreFolder.manifestName), let manifest = Manifest(file),
                    manifest.selection == place.selection, let segment = folder.open(manifest.segment)
                {
                    return (folder, manifest, ArticleSegment(segment))
                }
            }
            notes.append(
                "The store in \(folder.path) is damaged or of another version; the corpus is read anew."
            )
        }
        return nil
    }

    private func read(_ changes: FileChanges?, _ segment: ArticleSegment?, _ notes: inout [String]) throws
        -> CorpusStore.Result
    {
        let content = try content(changes, segment)
        let count = changes?.toRead.count ?? source.files.count
        var failures: [String] = []
        for (number, folder) in place.folders.enumerated() {
            do {
                try folder.make()
                guard let lock = StoreLock(folder) else {
                    notes.append(
                        "Another session is writing to the store; what this one read stays in memory."
                    )
                    break
                }
                let corpus = try withExtendedLifetime(lock) { try write(content, folder) }
                return CorpusStore.Result(corpus: corpus, filesRead: count, notes: notes)
            } catch let failure as Failure where failure.code == "store" {
                failures.append(failure.message)
                if number == place.folders.count - 1 {
                    notes.append("\(failures.joined(separator: "; ")); what was read stays in memory.")
                }
            }
        }
        let file = try AnonymousFile.columns { try SegmentWriter.write(content, to: $0) }
        guard let corpus = CorpusSnapshot(ArticleSegment(file), listing: source.problems) else {
            throw Failure("store", "what was read could not be kept in memory")
        }
        return CorpusStore.Result(corpus: corpus, filesRead: count, notes: notes)
    }

    /// All articles: those of the files to read, and those of `segment` whose files are unchanged.
    private func content(_ changes: FileChanges?, _ segment: ArticleSegment?) throws -> SegmentContent {
        progress.begin("reading", total: changes == nil ? source.byteCount : nil)
        let files = source.files
        let reading = try CorpusReading(
            source,
            files: changes?.toRead ?? Array(files.indices),
            threads: threads,
            progress: progress,
            cancellation: cancellation
        )
        guard let changes, let segment else { return SegmentContent(reading, fileCount: files.count) }
        let older = OlderArticles(
            segment,
            changes,
            names: files.map(\.name),
            vocabulary: reading.vocabularies.count
        )
        // A damaged segment is of no use at all.
        guard let older else { return try content(nil, nil) }
        return SegmentContent(reading, older, fileCount: files.count)
    }

    private func write(_ content: SegmentContent, _ folder: StoreFolder) throws -> CorpusSnapshot {
        let (name, file) = try folder.write({ "segment-\($0.fingerprint)" }) {
            try SegmentWriter.write(content, to: $0)
        }
        try write(manifest: name, folder)
        folder.clear { $0 == StoreFolder.manifestName || $0.hasPrefix(name) }
        guard let corpus = snapshot(ArticleSegment(file), in: folder, name) else {
            throw Failure("store", "the store in \(folder.path) could not be read again")
        }
        return corpus
    }

    private func write(manifest segment: String, _ folder: StoreFolder) throws {
        let manifest = Manifest(
            selection: place.selection,
            listedAt: listedAt,
            segment: segment,
            files: source.files
        )
        _ = try folder.write({ _ in StoreFolder.manifestName }) { try manifest.write(to: $0) }
    }

    /// Notes the files' times as they are now, so that their content need not be looked at again.
    private func refresh(_ folder: StoreFolder, _ segment: String) {
        guard let lock = StoreLock(folder) else { return }
        withExtendedLifetime(lock) { try? write(manifest: segment, folder) }
    }

    private func snapshot(_ segment: ArticleSegment, in folder: StoreFolder, _ name: String)
        -> CorpusSnapshot?
    {
        segment.file.onDamage {
            // The next session shall not find it either.
            unlink("\(folder.path)/\(StoreFolder.manifestName)")
            guard let content = try? content(nil, nil) else { return nil }
            return try? AnonymousFile.columns { try SegmentWriter.write(content, to: $0) }
        }
        return CorpusSnapshot(
            segment,
            listing: source.problems,
            layerFiles: LayerFiles(folder: folder, segment: name)
        )
    }
}
