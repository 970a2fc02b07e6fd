import CorpusRuntime
import StageKit

/// A corpus that was read or opened.
struct LoadedCorpus: Sendable {
    let files: CorpusFiles
    let snapshot: CorpusSnapshot
    /// How many files were read for it; the others stood in the store.
    let filesRead: Int
    /// What a user should know about how it came to be read.
    let notes: [String]
    /// How long it took.
    var seconds = 0.0

    /// Lists the files of `settings` and opens their store, or reads them all where none is kept.
    init(_ settings: SessionSettings, _ progress: Progress, _ cancellation: Cancellation) throws {
        let listedAt = CorpusStore.now
        files = try CorpusFiles(settings.corpus)
        guard settings.keepsStore, !files.files.isEmpty else {
            snapshot = try CorpusLoader.load(
                files,
                threads: settings.threads,
                progress: progress,
                cancellation: cancellation
            )
            filesRead = files.files.count
            notes = []
            return
        }
        let place = StorePlace(folder: files.folder, paths: settings.corpus)
        let merging = SegmentMerging(whole: settings.mergesStore)
        let result = try CorpusStore(place, listedAt: listedAt, merging: merging).open(
            files,
            threads: settings.threads,
            progress: progress,
            cancellation: cancellation
        )
        snapshot = result.corpus
        filesRead = result.filesRead
        notes = result.notes
    }
}
