import Glibc
import StageKit

/// One opening of a store: what is there is compared with the files, and what is missing is read.
struct StoreUpdate<Source: RecordSource> {
    let place: StorePlace
    let listedAt: Int64
    let merging: SegmentMerging
    let source: Source
    let threads: Int
    let progress: Progress
    let cancellation: Cancellation

    func open() throws -> CorpusStore.Result {
        // Another session may put its corpus in the place of the one that this one found; that is looked at then.
        for _ in 0..<3 {
            var notes: [String] = []
            guard let found = older(&notes) else { return try readAll(&notes) }
            let changes = FileChanges(source, since: found.manifest, found.segments)
            let isDone =
                changes.isNone && !(merging.isWhole && found.manifest.corpus != found.manifest.segments.first)
            if isDone, let corpus = snapshot(found.parts, found.manifest, in: found.folder) {
                found.folder.clearLeftovers()
                if changes.reread > 0 { refresh(found) }
                return CorpusStore.Result(corpus: corpus, filesRead: 0, notes: notes)
            }
            if let result = try update(found, changes, &notes) { return result }
        }
        var notes: [String] = []
        return try readAll(&notes)
    }

    /// What was stored last; where something was, but is not to be read, a note says so.
    private func older(_ notes: inout [String]) -> StoredCorpus? {
        for folder in place.folders where folder.has(StoreFolder.manifestName) {
            // The segments may be replaced between two looks; whoever did that has left a new manifest.
            for _ in 0..<3 {
                if let found = StoredCorpus(folder, selection: place.selection) { return found }
            }
            notes.append(
                "The store in \(folder.path) is damaged or of another version; the corpus is read anew."
            )
        }
        return nil
    }

    /// Reads all files.
    private func readAll(_ notes: inout [String]) throws -> CorpusStore.Result {
        progress.begin("reading", total: source.byteCount)
        let files = Array(source.files.indices)
        let content = SegmentContent(try read(files), files: files)
        let places = files.map { FilePlace(segment: 0, file: $0) }
        let next = NextCorpus(segments: [], names: [], content: content, places: places)
        let corpus = try keep(next, notes: &notes) { _ in next }
        return CorpusStore.Result(corpus: corpus!, filesRead: files.count, notes: notes)
    }

    /// Reads what has changed; nil when another session has put its corpus in the place of what was found.
    private func update(_ found: StoredCorpus, _ changes: FileChanges, _ notes: inout [String]) throws
        -> CorpusStore.Result?
    {
        progress.begin("reading", total: nil)
        let reading = try read(changes.toRead)
        guard let next = try next(found, changes, reading, merging) else { return try readAll(&notes) }
        // What it holds open stays readable when the store removes it.
        let carrying = LayerCarrying(found, next.origins)
        let corpus = try keep(next, over: found, notes: &notes) { folder in
            if folder.path == found.folder.path { return next }
            return try self.next(found, changes, reading, SegmentMerging(whole: true))
        }
        guard let corpus else { return nil }
        if next.content != nil, let newest = corpus.segments.all.last { carrying.carry(into: newest) }
        return CorpusStore.Result(corpus: corpus, filesRead: changes.toRead.count, notes: notes)
    }

    func read(_ files: [Int]) throws -> CorpusReading {
        try CorpusReading(
            source,
            files: files,
            threads: threads,
            progress: progress,
            cancellation: cancellation
        )
    }

    /// What the corpus will be made of; nil when a part of what is stored is damaged, which is of no use at all.
    private func next(
        _ found: StoredCorpus,
        _ changes: FileChanges,
        _ reading: CorpusReading,
        _ merging: SegmentMerging
    ) throws -> NextCorpus? {
        let size = reading.blocks.reduce(0) { $0 + $1.block.text.count }
        let carrying = SegmentCarrying(found, changes, merging, read: size)
        let names = source.files.map(\.name)
        guard let older = carrying.articles(names: names, vocabulary: reading.vocabularies.count) else {
            return nil
        }
        let segments = try carrying.parts()
        if found.isBroken { return nil }
        let files = carrying.nextFiles
        return NextCorpus(
            segments: segments,
            names: carrying.staying.map { found.manifest.segments[$0] },
            content: files.isEmpty && !segments.isEmpty ? nil : SegmentContent(reading, older, files: files),
            places: carrying.nextPlaces,
            origins: carrying.origins
        )
    }
}

/// What a corpus will be made of after a change.
struct NextCorpus {
    /// The segments that stay.
    var segments: [CorpusSegment]
    /// Their names.
    var names: [String]
    /// What goes into a segment of its own behind them.
    var content: SegmentContent?
    /// Where each file will stand.
    var places: [FilePlace]
    /// Where each file of that segment stood, if it did.
    var origins: [FilePlace?] = []
}
