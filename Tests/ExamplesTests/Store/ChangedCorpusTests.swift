import Bundled
import CorpusRuntime
import Foundation
import StageKit
import StageTestKit
import Testing

@testable import Workbench

/// A corpus whose files change is asked what a fresh reading of it is asked, and tells the same.
@Suite("A changed corpus", .serialized)
struct ChangedCorpusTests {
    private static let pipelines =
        [
            "articles | select article, headline, date, date_trusted, date_check, outlet, cluster, event, words, file",
            "parts | select article, kind, rule, line, start, end, tiles", "problems", "doubts",
            "articles | kwic \"tunnel\" | count", "articles | kwic \"the *\" | sample 7",
            "articles | where date_trusted | words | top 40",
            "articles | ngrams 1..4 case=exact | sort ngram",
            "articles | unique cluster | group outlet words=sum(words)",
        ] + StageCalls.text.map { "articles | \($0)" }

    /// What is done to the files, one after the other.
    private static let changes: [(String, @Sendable (TemporaryFolder) throws -> Void)] = [
        (
            "one changes",
            { try $0.write("tunnel-floods.txt", text("tunnel-floods.txt") + "\nZinc ropes held.\n") }
        ),
        (
            "one is new",
            { try $0.write("aa.txt", "A tunnel\n\nOn Monday, said Ama Quist, “the zinc is gone”.\n") }
        ),
        ("one goes", { try FileManager.default.removeItem(atPath: "\($0.path)/strike-begins.md") }),
        (
            "one is renamed",
            { try FileManager.default.moveItem(atPath: "\($0.path)/archive.csv", toPath: "\($0.path)/z.csv") }
        ),
        (
            "records change",
            {
                try $0.write(
                    "wire.jsonl",
                    text("wire.jsonl").split(separator: "\n").dropFirst(2).joined(separator: "\n")
                )
            }
        ),
        ("one changes again", { try $0.write("aa.txt", text("the-bench.txt")) }),
    ]

    private static func text(_ name: String) throws -> String {
        try Harbour.text("Examples/Harbour/articles/\(name)")
    }

    private static func stored(_ folder: TemporaryFolder, merging: SegmentMerging) throws -> CorpusSnapshot {
        let files = try CorpusFiles([folder.path])
        let place = StorePlace(folder: files.folder, paths: [folder.path])
        return try CorpusStore(place, listedAt: CorpusStore.now, merging: merging)
            .open(files, threads: 2, progress: Progress(), cancellation: Cancellation()).corpus
    }

    private static func answers(_ corpus: CorpusSnapshot) -> [String] {
        let bench = StageBench(corpus, stages: BundledStages.all, layers: BundledStages.layers)
        return pipelines.map { pipeline in
            do { return bench.text(try bench.run(pipeline).table) } catch { return "\(pipeline): \(error)" }
        }
    }

    @Test("answers every question with the bytes of a fresh reading")
    func sameBytes() throws {
        let folder = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: Harbour.articles) {
            try FileManager.default.copyItem(
                atPath: "\(Harbour.articles)/\(name)",
                toPath: "\(folder.path)/\(name)"
            )
        }
        let apart = SegmentMerging(leastBytes: 0, mostStale: 9)
        _ = try Self.stored(folder, merging: apart)
        for (number, (what, change)) in Self.changes.enumerated() {
            try change(folder)
            let merging = number == 3 ? SegmentMerging(whole: true) : apart
            let stored = Self.answers(try Self.stored(folder, merging: merging))
            let fresh = Self.answers(
                try CorpusLoader.load(
                    CorpusFiles([folder.path]),
                    threads: 2,
                    progress: Progress(),
                    cancellation: Cancellation()
                )
            )
            for (pipeline, (stored, fresh)) in zip(Self.pipelines, zip(stored, fresh)) {
                #expect(stored == fresh, "\(what): \(pipeline)")
            }
        }
    }
}
