import CorpusRuntime
import Glibc
import StageKit
import Testing

@Suite("The store of a corpus")
struct CorpusStoreTests {
    private static let texts: [String: WrittenCorpus.File] = [
        "a.txt": .init(
            text:
                "Harbour master quits\n\nAda Quist left the three-way talks on Monday, 3 March 2031.\n\nShe doesn't mind."
        ),
        "b.jsonl": .init(
            text: "The U.S. ferry “Lark” sank — 40% of it. Nobody was hurt.",
            ids: ["x", "x", "y"],
            fields: ["desk", "city", "pages", "3"]
        ),
        "c.txt": .init(text: "An odd text: “Lark” again.\n\nIt ends here, said Ada Quist."),
        "d.txt": .init(text: "Nothing but naïve words — tides, tides and tides."),
    ]

    @Test("What was stored is what a fresh reading gives")
    func sameAsFresh() throws {
        let corpus = WrittenCorpus(Self.texts)
        let folder = ScratchFolder()
        let first = try folder.open(corpus)
        let second = try folder.open(corpus)
        let fresh = try CorpusLoader.load(
            corpus,
            threads: 1,
            progress: Progress(),
            cancellation: Cancellation()
        )
        #expect(first.filesRead == 4)
        #expect(second.filesRead == 0)
        #expect(second.notes == [])
        #expect(second.corpus.told == fresh.told)
        #expect(first.corpus.told == fresh.told)
    }

    enum Change: CaseIterable {
        case add, addBetween, remove, removeFirst, change, empty, fieldsAlone, noFields, rename, several
    }

    @Test("After a change the store has the same bytes as one made afresh", arguments: Change.allCases)
    func sameBytes(_ change: Change) throws {
        let corpus = WrittenCorpus(Self.texts)
        let folder = ScratchFolder()
        _ = try folder.open(corpus)
        _ = corpus.takeLog()
        corpus.change { files in
            let new = WrittenCorpus.File(text: "Another ferry, the Wren, sails.", modified: 1_500)
            switch change {
            case .add: files["e.txt"] = new
            case .addBetween: files["bb.txt"] = new
            case .remove: files["c.txt"] = nil
            case .removeFirst: files["a.txt"] = nil
            case .change: files["b.jsonl"] = .init(text: "Tides turn.", modified: 1_500, ids: ["y", "y"])
            case .empty: files["d.txt"]?.text = ""
            case .fieldsAlone: files["b.jsonl"]?.fields = ["desk", "port"]
            case .noFields: files["b.jsonl"]?.fields = []
            case .rename:
                files["z.txt"] = files["a.txt"]
                files["a.txt"] = nil
            case .several:
                files["a.txt"] = nil
                files["cc.txt"] = new
                files["d.txt"] = .init(text: "Nothing.", modified: 1_600)
            }
        }
        let result = try folder.open(corpus)
        let read = corpus.takeLog().read
        let other = ScratchFolder()
        _ = try other.open(corpus)
        #expect(read.count <= 2 && result.filesRead == read.count)
        #expect(folder.segment == other.segment)
        #expect(folder.files == other.files)
        #expect(try folder.open(corpus).corpus.told == other.open(corpus).corpus.told)
    }

    @Test("A file whose stamp changed is read again only if its content did")
    func touched() throws {
        let corpus = WrittenCorpus(Self.texts)
        let folder = ScratchFolder()
        _ = try folder.open(corpus)
        _ = corpus.takeLog()
        corpus.change { $0["a.txt"]?.inode = 7 }
        #expect(try folder.open(corpus).filesRead == 0)
        #expect(corpus.takeLog() == ([], ["a.txt"]))
        #expect(try folder.open(corpus).filesRead == 0)
        #expect(corpus.takeLog() == ([], []))
    }

    @Test("A file that was written while it was listed may have changed behind its stamp")
    func racy() throws {
        let corpus = WrittenCorpus(Self.texts)
        let folder = ScratchFolder()
        _ = try folder.open(corpus, at: 1_000)
        _ = corpus.takeLog()
        corpus.change { $0["a.txt"]?.text = "Harbour master stays" + String(repeating: ".", count: 91) }
        let size = Self.texts["a.txt"]!.text.utf8.count
        corpus.change { files in
            while files["a.txt"]!.text.utf8.count < size { files["a.txt"]!.text += "." }
            while files["a.txt"]!.text.utf8.count > size { files["a.txt"]!.text.removeLast() }
        }
        #expect(try folder.open(corpus, at: 3_000).filesRead == 1)
        #expect(corpus.takeLog().read == ["a.txt"])
    }

    @Test("A flipped bit never changes an answer", arguments: Array(stride(from: 0, to: 100, by: 3)))
    func flippedBit(_ percent: Int) throws {
        let corpus = WrittenCorpus(Self.texts)
        let folder = ScratchFolder()
        let told = try folder.open(corpus).corpus.told
        folder.rewrite(try #require(folder.segment)) { $0[$0.count * percent / 100] ^= 0x10 }
        let opened = try folder.open(corpus).corpus
        #expect(opened.told == told)
        #expect(opened.damage == nil)
        #expect(try folder.open(corpus).corpus.told == told)
    }

    @Test("A damaged list of files is told and made anew", arguments: [0, 8, 64, 72, 4_100])
    func damagedManifest(_ byte: Int) throws {
        let corpus = WrittenCorpus(Self.texts)
        let folder = ScratchFolder()
        let told = try folder.open(corpus).corpus.told
        folder.rewrite("manifest") { $0[byte] ^= 1 }
        let opened = try folder.open(corpus)
        #expect(opened.corpus.told == told)
        // Bytes 72 to 4096 hold nothing.
        #expect((opened.notes.count, opened.filesRead) == (byte == 72 ? (0, 0) : (1, 4)))
    }

    @Test("Any file of the store in the place of any other never changes an answer")
    func exchangedFiles() throws {
        let corpus = WrittenCorpus(Self.texts)
        let folder = ScratchFolder()
        try folder.open(corpus).corpus.completeLayers()
        let fresh = try corpus.readAnew()
        let names = folder.files.filter { $0 != "lock" }
        #expect(names.count >= 6)
        for name in names {
            for other in names where other != name {
                let bytes = folder.bytes(other)
                folder.rewrite(name) { $0 = bytes }
                let opened = try folder.open(corpus).corpus
                try expectSame(opened, fresh)
                try opened.completeLayers()
            }
        }
    }

    @Test("A file that breaks off is told and made anew", arguments: ["manifest", "segment"])
    func cutFile(_ kind: String) throws {
        let corpus = WrittenCorpus(Self.texts)
        let folder = ScratchFolder()
        let told = try folder.open(corpus).corpus.told
        folder.rewrite(try #require(folder.files.first { $0.hasPrefix(kind) })) { $0.removeLast(9) }
        let opened = try folder.open(corpus)
        #expect(opened.corpus.told == told)
        #expect(opened.notes.count == 1)
        #expect(try folder.open(corpus).filesRead == 0)
    }

    @Test("While another session writes, this one keeps what it read in memory and says so")
    func locked() throws {
        let corpus = WrittenCorpus(Self.texts)
        let folder = ScratchFolder()
        _ = try folder.open(corpus)
        let segment = folder.segment
        let lock = Glibc.open("\(folder.store)/lock", O_RDWR)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        #expect(try folder.open(corpus).notes == [])
        corpus.change { $0["e.txt"] = .init(text: "One more.", modified: 1_500) }
        let opened = try folder.open(corpus)
        #expect(opened.notes.count == 1)
        #expect(opened.corpus.articleCount == 7)
        #expect(folder.segment == segment)
    }

    @Test("A store that is in use stays readable after it was replaced")
    func pinned() throws {
        let corpus = WrittenCorpus(Self.texts)
        let folder = ScratchFolder()
        let told = try folder.open(corpus).corpus.told
        let older = try folder.open(corpus).corpus
        corpus.change { $0["a.txt"] = nil }
        _ = try folder.open(corpus)
        #expect(older.told == told)
        #expect(folder.files.count { $0.hasPrefix("segment-") } == 1)
    }
}
