public import StageKit

/// Reads a corpus without a store.
public enum CorpusLoader {
    /// Reads all records of `source` on one thread and analyses them on `threads` others.
    ///
    /// The result does not depend on `threads`. Progress counts bytes of text. Throws when cancelled, or when there is
    /// no memory.
    public static func load(
        _ source: some RecordSource,
        threads: Int,
        progress: Progress,
        cancellation: Cancellation
    ) throws -> CorpusSnapshot {
        progress.begin("reading", total: source.byteCount)
        let reading = try CorpusReading(
            source,
            files: Array(source.files.indices),
            threads: threads,
            progress: progress,
            cancellation: cancellation
        )
        let content = SegmentContent(reading, files: Array(source.files.indices))
        let file = try AnonymousFile.columns { try SegmentWriter.write(content, to: $0) }
        guard let snapshot = CorpusSnapshot(ArticleSegment(file), listing: source.problems) else {
            throw Failure("store", "what was read could not be kept in memory")
        }
        return snapshot
    }
}
