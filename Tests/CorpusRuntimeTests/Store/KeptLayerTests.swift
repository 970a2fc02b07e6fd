import CorpusRuntime
import StageKit
import Synchronization
import Testing

@Suite("Layers that are kept beside the store")
struct KeptLayerTests {
    /// Two copies of one text, and as many others as it takes for an article layer to be kept.
    private static var corpus: WrittenCorpus {
        let copy = "The ferry Lark left the harbour of Quill at noon with forty people and a cargo of salt."
        var files: [String: WrittenCorpus.File] = [:]
        for number in 100..<400 {
            files["\(number).txt"] = .init(
                text: number < 102 ? copy : "Text \(number) tells of \(number * 7) gulls."
            )
        }
        return WrittenCorpus(files)
    }

    @Test("Corpus layers and postings are kept; what is kept is what a fresh reading gives")
    func corpusLayers() throws {
        let corpus = Self.corpus
        let folder = ScratchFolder()
        try folder.open(corpus).corpus.completeLayers()
        #expect(folder.files.count { $0.hasPrefix("segment-") } == 6)
        for file in folder.files where file.contains("clusters") || file.contains("articles") {
            folder.rewrite(file) { $0[4_100] ^= 1 }
        }
        let fresh = try CorpusLoader.load(
            corpus,
            threads: 2,
            progress: Progress(),
            cancellation: Cancellation()
        )
        for _ in 0..<2 {
            let kept = try folder.open(corpus).corpus
            #expect(try kept.clusters() == fresh.clusters())
            #expect(try kept.clusters()[1] == 0)
            #expect(try kept.dateVerdicts() == fresh.dateVerdicts())
            #expect(try kept.events() == fresh.events())
            #expect(try kept.documentFrequencies() == fresh.documentFrequencies())
            #expect(try fresh.documentFrequencies() == fresh.countedDocumentFrequencies())
        }
    }

    /// Tags each token with its length, and counts the articles it is asked for.
    private struct Lengths: ArticleLayer, PreparedLayer {
        final class Calls: Sendable { let count = Atomic<Int>(0) }
        let calls = Calls()
        var kind: LayerKind { .tags }
        var fingerprint: UInt64 { 77 }

        func prepared(for vocabulary: Vocabulary) -> any PreparedLayer { self }

        func compute(_ article: Article, into values: UnsafeMutableBufferPointer<UInt8>) {
            calls.count.wrappingAdd(1, ordering: .relaxed)
            for token in values.indices {
                values[token] = UInt8(article.bytes(of: TokenRange(token, token + 1)).count)
            }
        }

        /// The values of all articles of a corpus, and how many of them were computed for it.
        func values(_ corpus: CorpusSnapshot) -> (values: [[UInt8]], computed: Int) {
            let values = (0..<UInt32(corpus.articleCount)).map { number in
                let article = corpus.tagged(corpus.article(number), by: self)
                return (0..<article.tokenCount).map { article.tags[$0] }
            }
            return (values, calls.count.exchange(0, ordering: .relaxed))
        }
    }

    @Test("An article layer is computed once, however often the store is opened")
    func articleLayer() throws {
        let corpus = Self.corpus
        let folder = ScratchFolder()
        let layer = Lengths()
        let first = try folder.open(corpus).corpus
        let fresh = layer.values(first)
        first.keepArticleLayers()
        let again = layer.values(try folder.open(corpus).corpus)
        #expect((fresh.computed, again.computed) == (300, 0))
        #expect(again.values == fresh.values)
        folder.rewrite(try #require(folder.files.first { $0.contains("tags") })) { $0[4_200] ^= 1 }
        let damaged = layer.values(try folder.open(corpus).corpus)
        #expect(damaged.values == fresh.values)
        #expect(damaged.computed > 0)
    }

    @Test("After a change an article layer is computed of what is new alone")
    func articleLayerAfterChange() throws {
        let corpus = Self.corpus
        let folder = ScratchFolder()
        let layer = Lengths()
        let apart = SegmentMerging(leastBytes: 0)
        let first = try folder.open(corpus, merging: apart).corpus
        _ = layer.values(first)
        first.keepArticleLayers()
        corpus.change { $0["150.txt"] = .init(text: "Another ferry.", modified: 1_500) }
        let second = try folder.open(corpus, merging: apart).corpus
        let changed = layer.values(second)
        second.keepArticleLayers()
        let third = layer.values(try folder.open(corpus, merging: apart).corpus)
        #expect((changed.computed, third.computed) == (1, 0))
        let fresh = try ScratchFolder().open(corpus).corpus
        #expect(changed.values == layer.values(fresh).values)
        #expect(third.values == changed.values)
        let merged = layer.values(try folder.open(corpus, merging: SegmentMerging(whole: true)).corpus)
        #expect(merged.computed == 0)
        #expect(merged.values == changed.values)
    }
}
