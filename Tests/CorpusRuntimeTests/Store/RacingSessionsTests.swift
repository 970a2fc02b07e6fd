import Glibc
import StageKit
import Testing

@testable import CorpusRuntime

@Suite("Sessions that race for one store")
struct RacingSessionsTests {
    /// A program of its own cannot be had here: locks and files are each opened anew, as another program would.
    @Test(
        "Each tells what a fresh reading tells, and what one of them wrote serves the next",
        arguments: 0..<UInt64(4)
    )
    func races(seed: UInt64) throws {
        var changing = ChangingFiles(seed: seed)
        let corpus = WrittenCorpus(changing.start(12))
        let folder = ScratchFolder()
        for step in 0..<6 {
            for _ in 0...(step % 3) { corpus.change { changing.change(&$0) } }
            let fresh = try corpus.readAnew()
            let path = folder.path
            try WorkerThreads.run(3) { session in
                let merging = SegmentMerging(
                    whole: session == 2,
                    mostSegments: 3,
                    leastBytes: 0,
                    mostStale: 9
                )
                let own = try CorpusStore(
                    StorePlace(folder: path, paths: [path]),
                    listedAt: .max,
                    merging: merging
                )
                .open(corpus, threads: 2, progress: Progress(), cancellation: Cancellation()).corpus
                try own.completeLayers()
                try expectSame(own, fresh)
            }
            _ = corpus.takeLog()
            let next = try folder.open(corpus, at: .max)
            #expect(next.filesRead == 0)
            try expectSame(next.corpus, fresh)
        }
    }
}
