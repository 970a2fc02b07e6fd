import StageKit
import Synchronization
import TextCore

/// Reads files on one thread and analyses their records on others.
struct CorpusReading {
    /// Blocks of articles, each with the number of its first file; those of one file in order.
    let blocks: [(file: Int, block: ArticleBlock)]
    let vocabularies: [SegmentContent.BuiltVocabulary]
    /// What was read of each file, by its number.
    let entries: [Int: FileEntry]
    /// Keeps what is made of the blocks, too.
    let spool: Spool

    /// Reads those of the source's files whose numbers, ascending, are given.
    ///
    /// Throws only when cancelled.
    init(
        _ source: some RecordSource,
        files: [Int],
        threads: Int,
        progress: Progress,
        cancellation: Cancellation
    ) throws {
        let queue = BoundedQueue<Batch>(capacity: threads * 4)
        let state = WorkerResults(threads)
        let spool = Spool()
        self.spool = spool
        let reading = FileReading(source, queue, cancellation)
        try WorkerThreads.run(threads + 1) { number in
            if number == threads {
                reading.read(files)
                queue.close()
            } else {
                let result = WorkerResult(queue, number, spool, progress, cancellation)
                state.results.withLock { $0[number] = result }
            }
        }
        try cancellation.check()
        let workers = state.results.withLock { $0.map { $0! } }
        let batches = workers.flatMap(\.blocks).sorted { $0.number < $1.number }
        blocks = batches.compactMap { batch in batch.block.files.first.map { (Int($0), batch.block) } }
        vocabularies = workers.map { SegmentContent.BuiltVocabulary(forms: $0.forms, folds: $0.folds) }
        entries = reading.entries
    }
}

/// Some consecutive records of neighbouring files, small enough to be handed over often.
private struct Batch: Sendable {
    let number: Int
    let records: [(file: Int, record: SourceRecord)]
}

/// What one worker made.
private struct WorkerResult: Sendable {
    let forms: Interner
    let folds: Interner
    let blocks: [(number: Int, block: ArticleBlock)]

    init(
        _ queue: BoundedQueue<Batch>,
        _ number: Int,
        _ spool: Spool,
        _ progress: Progress,
        _ cancellation: Cancellation
    ) {
        var analysis = ArticleAnalysis()
        var building = BlockBuilding()
        var blocks: [(number: Int, block: ArticleBlock)] = []
        while let batch = queue.take() {
            if cancellation.isCancelled { continue }
            building.removeAll()
            for (file, record) in batch.records {
                analysis.add(record, file: file, to: &building)
                progress.advance(record.text.count)
            }
            blocks.append((batch.number, ArticleBlock(building, vocabulary: number, spool)))
        }
        forms = analysis.forms
        folds = analysis.folds
        self.blocks = blocks
    }
}

private final class WorkerResults: Sendable {
    let results: Mutex<[WorkerResult?]>
    init(_ count: Int) { results = Mutex(Array(repeating: nil, count: count)) }
}

/// What the reading thread alone touches, until it has ended.
private final class FileReading: @unchecked Sendable {
    private(set) var entries: [Int: FileEntry] = [:]
    private let source: any RecordSource
    private let queue: BoundedQueue<Batch>
    private let cancellation: Cancellation
    private var records: [(file: Int, record: SourceRecord)] = []
    private var bytes = 0
    private var count = 0

    /// Bytes of text and of fields in a batch.
    private static let batchSize = 1 << 19

    init(_ source: some RecordSource, _ queue: BoundedQueue<Batch>, _ cancellation: Cancellation) {
        self.source = source
        self.queue = queue
        self.cancellation = cancellation
    }

    func read(_ files: [Int]) {
        let stamps = source.files
        var last = -1
        for file in files where !cancellation.isCancelled {
            // A file that is not read again may stand between: its articles must find their place.
            if file != last + 1 { hand() }
            last = file
            var entry = FileEntry(name: stamps[file].name)
            let sink = RecordSink(
                record: { self.take(file, $0) },
                problem: { entry.problems.append($0) }
            )
            entry.contentHash = source.read(file, into: sink) ?? 0
            entries[file] = entry
        }
        hand()
    }

    private func take(_ file: Int, _ record: SourceRecord) -> Bool {
        records.append((file, record))
        bytes += record.fields.extra.reduce(record.text.count) { $0 + $1.value.utf8.count }
        if bytes >= FileReading.batchSize { hand() }
        return !cancellation.isCancelled
    }

    private func hand() {
        if records.isEmpty { return }
        _ = queue.add(Batch(number: count, records: records))
        count += 1
        records = []
        bytes = 0
    }
}
