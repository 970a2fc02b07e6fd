import Glibc
import StageKit
import Testing

@testable import CorpusRuntime

@Suite("A store of several segments")
struct SegmentsTests {
    private static let apart = SegmentMerging(mostSegments: 4, leastBytes: 0, mostStale: 9)

    @Test("After any changes everything is what a fresh reading gives", arguments: 0..<UInt64(6))
    func changes(seed: UInt64) throws {
        var changing = ChangingFiles(seed: seed)
        let corpus = WrittenCorpus(changing.start(12))
        let folder = ScratchFolder()
        _ = try folder.open(corpus, at: .max, merging: Self.apart)
        var most = 0
        for step in 0..<8 {
            for _ in 0...(step % 3) { corpus.change { changing.change(&$0) } }
            let changed = try folder.open(corpus, at: .max, merging: Self.apart).corpus
            most = max(most, changed.segments.all.count)
            let fresh = try corpus.readAnew()
            try expectSame(changed, fresh)
            _ = corpus.takeLog()
            let again = try folder.open(corpus, at: .max, merging: Self.apart)
            #expect(again.filesRead == 0)
            try expectSame(again.corpus, fresh)
        }
        #expect(most > 1)
        let merged = try folder.open(corpus, at: .max, merging: SegmentMerging(whole: true))
        let other = ScratchFolder()
        _ = try other.open(corpus, at: .max)
        #expect(merged.filesRead == 0)
        #expect(folder.segments == other.segments)
        let segment = try #require(folder.segment)
        #expect(folder.bytes[segment] == other.bytes[segment])
    }

    private static func many() -> (WrittenCorpus, ScratchFolder) {
        var files: [String: WrittenCorpus.File] = [:]
        for number in 10..<40 {
            files["\(number).txt"] = .init(
                text: "Text \(number): \(number * 7) gulls, “Lark”.",
                fields: ["desk", number % 3 == 0 ? "city" : "port", "pages", "\(number)"]
            )
        }
        return (WrittenCorpus(files), ScratchFolder())
    }

    @Test("A change writes what is new alone, and keeps what was computed of the rest")
    func writesLittle() throws {
        let (corpus, folder) = Self.many()
        let first = try folder.open(corpus, merging: Self.apart).corpus
        _ = try first.counts(of: Self.pattern("gulls", first), threads: 1, Cancellation())
        let before = folder.bytes
        corpus.change { $0["20.txt"] = .init(text: "Another ferry.", modified: 1_500) }
        let changed = try folder.open(corpus, merging: Self.apart).corpus
        #expect(folder.segments.count == 2)
        for (name, bytes) in before where name != "manifest" {
            #expect(folder.bytes[name] == bytes, "\(name)")
        }
        #expect(folder.files.contains { $0.contains(".words") })
        #expect(changed.told == (try corpus.readAnew().told))
    }

    private static func pattern(_ source: String, _ corpus: CorpusSnapshot) throws -> WordPattern {
        try WordPattern(WordQuery(source) { try PCREPattern($0, ignoringCase: $1) }, in: corpus.vocabulary)
    }

    /// What the store's folder may hold when a session was killed while it wrote a change.
    enum Moment: CaseIterable { case writingSegment, segmentWritten, writingList, listWritten }

    @Test("Killed at any moment of a change, the next answer is the same", arguments: Moment.allCases)
    func killed(_ moment: Moment) throws {
        for merging in [Self.apart, SegmentMerging(whole: true)] {
            let (corpus, folder) = Self.many()
            _ = try folder.open(corpus, merging: Self.apart)
            corpus.change { $0["11.txt"] = .init(text: "The first change.", modified: 1_400) }
            _ = try folder.open(corpus, merging: Self.apart)
            let before = folder.bytes
            corpus.change { $0["20.txt"] = .init(text: "Another ferry.", modified: 1_500) }
            corpus.change { $0["21.txt"] = nil }
            let told = try folder.open(corpus, merging: merging).corpus.told
            let after = folder.bytes
            let segment = try #require(after.first { before[$0.key] == nil && $0.key.hasPrefix("segment-") })
            folder.put(before)
            switch moment {
            case .writingSegment:
                unlink("\(folder.store)/\(segment.key)")
                folder.put(["new-1": Array(segment.value.dropLast(500))])
            case .segmentWritten: break
            case .writingList: folder.put(["new-1": Array(after["manifest"]!.dropLast(9))])
            case .listWritten: folder.put(["manifest": after["manifest"]!])
            }
            let next = try folder.open(corpus, merging: Self.apart)
            #expect(next.corpus.told == told)
            #expect(next.notes == [])
            #expect(next.filesRead == (moment == .listWritten ? 0 : 1))
            #expect(!folder.files.contains { $0.hasPrefix("new-") } || moment == .listWritten)
        }
    }

    @Test(
        "A flipped bit in any segment never changes an answer",
        arguments: Array(stride(from: 0, to: 100, by: 7))
    )
    func flippedBit(_ percent: Int) throws {
        let (corpus, folder) = Self.many()
        _ = try folder.open(corpus, merging: Self.apart)
        let base = folder.segments
        corpus.change { $0["20.txt"] = .init(text: "Another ferry.", modified: 1_500) }
        let told = try folder.open(corpus, merging: Self.apart).corpus.told
        for name in folder.segments {
            let whole = folder.bytes
            folder.rewrite(name) { $0[$0.count * percent / 100] ^= 0x10 }
            let opened = try folder.open(corpus, merging: Self.apart).corpus
            // Of the older segment one file has changed: what was damaged there cannot be had again, and is told.
            if base.contains(name), opened.told != told { #expect(opened.damage != nil) }
            #expect(try folder.open(corpus, merging: Self.apart).corpus.told == told)
            for file in folder.files { unlink("\(folder.store)/\(file)") }
            folder.put(whole)
        }
    }

    @Test("A segment that breaks off is told, and all is read anew", arguments: [0, 1])
    func cutSegment(_ number: Int) throws {
        let (corpus, folder) = Self.many()
        _ = try folder.open(corpus, merging: Self.apart)
        corpus.change { $0["20.txt"] = .init(text: "Another ferry.", modified: 1_500) }
        let told = try folder.open(corpus, merging: Self.apart).corpus.told
        folder.rewrite(folder.segments[number]) { $0.removeLast(9) }
        let opened = try folder.open(corpus, merging: Self.apart)
        #expect(opened.corpus.told == told)
        #expect((opened.notes.count, opened.filesRead) == (1, 30))
    }

    @Test("While another session writes, a change stays in memory beside what is stored, and is told")
    func locked() throws {
        let (corpus, folder) = Self.many()
        _ = try folder.open(corpus, merging: Self.apart)
        let before = folder.bytes
        let lock = Glibc.open("\(folder.store)/lock", O_RDWR)
        #expect(flock(lock, LOCK_EX) == 0)
        corpus.change { $0["20.txt"] = .init(text: "Another ferry.", modified: 1_500) }
        corpus.change { $0["21.txt"] = nil }
        let opened = try folder.open(corpus, merging: Self.apart)
        #expect((opened.notes.count, opened.filesRead) == (1, 1))
        try expectSame(opened.corpus, corpus.readAnew())
        #expect(folder.bytes == before)
        close(lock)
        #expect(try folder.open(corpus, merging: Self.apart).notes == [])
        try expectSame(opened.corpus, corpus.readAnew())
    }

    @Test("A corpus that is in use stays as it was, whatever becomes of its segments")
    func pinned() throws {
        let (corpus, folder) = Self.many()
        _ = try folder.open(corpus, merging: Self.apart)
        corpus.change { $0["20.txt"] = .init(text: "Another ferry.", modified: 1_500) }
        let older = try folder.open(corpus, merging: Self.apart).corpus
        let told = try corpus.readAnew().told
        corpus.change { $0["22.txt"] = nil }
        _ = try folder.open(corpus, merging: SegmentMerging(whole: true))
        #expect(folder.segments.count == 1)
        #expect(older.told == told)
    }
}
