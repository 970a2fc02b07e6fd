public import StageKit
import Synchronization
import TextCore

/// Reads a corpus into memory.
public enum CorpusLoader {
    /// Reads all records of `source` on the calling thread and analyses them on `threads` others.
    ///
    /// The result does not depend on `threads`. Progress counts bytes of text. Throws only when cancelled.
    public static func load(
        _ source: some RecordSource,
        threads: Int,
        progress: Progress,
        cancellation: Cancellation
    ) throws -> CorpusSnapshot {
        progress.begin("reading", total: source.byteCount)
        let queue = BoundedQueue<Batch>(capacity: threads * 4)
        let results = Mutex<[WorkerResult?]>(Array(repeating: nil, count: threads))
        let state = LoadState(results)
        let reading = Reading()
        try WorkerThreads.run(threads + 1) { number in
            if number == threads {
                reading.read(source, queue, cancellation)
                queue.close()
            } else {
                let result = work(queue, number, progress, cancellation)
                state.results.withLock { $0[number] = result }
            }
        }
        try cancellation.check()
        let workers = state.results.withLock { $0.map { $0! } }
        return try assemble(workers, reading, fileCount: source.fileCount, threads: threads)
    }

    private static func work(
        _ queue: BoundedQueue<Batch>,
        _ number: Int,
        _ progress: Progress,
        _ cancellation: Cancellation
    ) -> WorkerResult {
        var analysis = ArticleAnalysis()
        var blocks: [Int: TextBlock] = [:]
        while let batch = queue.take() {
            if cancellation.isCancelled { continue }
            var building = BlockBuilding()
            for record in batch.records {
                analysis.add(record, to: &building)
                progress.advance(record.text.count)
            }
            blocks[batch.number] = TextBlock(building, worker: number)
        }
        return WorkerResult(forms: analysis.forms, folds: analysis.folds, blocks: blocks)
    }

    private static func assemble(
        _ workers: [WorkerResult],
        _ reading: Reading,
        fileCount: Int,
        threads: Int
    ) throws -> CorpusSnapshot {
        let forms = VocabularyMerge(workers.map(\.forms))
        let folds = VocabularyMerge(workers.map(\.folds))
        var numbered: [Int: TextBlock] = [:]
        for worker in workers { numbered.merge(worker.blocks) { first, _ in first } }
        let blocks = numbered.sorted { $0.key < $1.key }.map(\.value)
        try WorkerThreads.run(threads) { number in
            for index in stride(from: number, to: blocks.count, by: threads) {
                let worker = blocks[index].worker
                blocks[index].renumber(forms: forms.ids[worker], folds: folds.ids[worker])
            }
        }
        var names = ArticleNames()
        let named = blocks.map { names.naming($0) }
        return CorpusSnapshot(
            blocks: blocks,
            attributes: Array(named.joined()),
            vocabulary: Vocabulary(forms: forms.strings, folds: folds.strings),
            problems: reading.problems + names.problems,
            fileCount: fileCount
        )
    }
}

/// Some consecutive records, small enough to be handed over often.
private struct Batch: Sendable {
    let number: Int
    let records: [SourceRecord]
}

private struct WorkerResult: Sendable {
    let forms: Interner
    let folds: Interner
    let blocks: [Int: TextBlock]
}

private final class LoadState: Sendable {
    let results: Mutex<[WorkerResult?]>
    init(_ results: consuming Mutex<[WorkerResult?]>) { self.results = results }
}

/// What the reading thread alone touches, until it has ended.
private final class Reading: @unchecked Sendable {
    var problems: [Problem] = []
    private var batch: [SourceRecord] = []
    private var bytes = 0
    private var count = 0

    func read(_ source: some RecordSource, _ queue: BoundedQueue<Batch>, _ cancellation: Cancellation) {
        source.read(
            into: RecordSink(
                record: { record in
                    self.batch.append(record)
                    self.bytes += record.text.count
                    if self.bytes >= 1 << 19 { self.hand(to: queue) }
                    return !cancellation.isCancelled
                },
                problem: { self.problems.append($0) }
            )
        )
        hand(to: queue)
    }

    private func hand(to queue: BoundedQueue<Batch>) {
        if batch.isEmpty { return }
        _ = queue.add(Batch(number: count, records: batch))
        count += 1
        batch = []
        bytes = 0
    }
}
