import Glibc
import Readers
import StageKit
import Testing

struct FileListingTests {
    private func corpus(_ names: String...) -> TemporaryCorpus {
        let corpus = TemporaryCorpus()
        for name in names {
            if let slash = name.lastIndex(of: "/") {
                mkdir(corpus.path(String(name[..<slash])), 0o755)
            }
            corpus.write(name, "x")
        }
        return corpus
    }

    @Test func aFolderGivesAllFilesBelowItInByteOrder() {
        let corpus = corpus("b.txt", "B.txt", "a/z.txt", "a-b.txt", "é.txt", ".hidden", ".lede/cache")
        let listing = FileListing([corpus.folder])
        #expect(listing.files.map(\.name) == ["B.txt", "a-b.txt", "a/z.txt", "b.txt", "é.txt"])
        #expect(listing.problems.isEmpty)
    }

    @Test func namesThatAreEqualAsTextAreTwoFiles() {
        let corpus = corpus("e\u{301}.txt", "\u{E9}.txt")
        #expect(FileListing([corpus.folder]).files.count == 2)
        #expect(FileListing([corpus.path("*.txt")]).files.count == 2)
    }

    @Test func namesAreToldFromTheLongestCommonFolder() {
        let corpus = corpus("north/a.txt", "south/a.txt")
        let both = FileListing([corpus.path("south"), corpus.path("north")])
        #expect(both.files.map(\.name) == ["north/a.txt", "south/a.txt"])
        #expect(FileListing([corpus.path("south/a.txt")]).files.map(\.name) == ["a.txt"])
        #expect(FileListing([corpus.path("south/")]).files.map(\.name) == ["a.txt"])
    }

    @Test func aFileNamedTwiceIsListedOnce() {
        let corpus = corpus("a.txt", "b.txt")
        let listing = FileListing([corpus.folder, corpus.path("a.txt"), corpus.path("*.txt")])
        #expect(listing.files.map(\.name) == ["a.txt", "b.txt"])
    }

    @Test(arguments: [
        ("*.txt", ["a.txt"]), ("**/*.txt", ["a.txt", "n/b.txt"]), ("?/b.*", ["b.txt"]), ("[m-n]*", ["b.txt"]),
    ])
    func globs(pattern: String, names: [String]) {
        let corpus = corpus("a.txt", "c.md", "n/b.txt")
        let listing = FileListing([corpus.path(pattern)])
        let found = listing.files.map { file in
            names.contains { file.name == $0 }
                ? file.name : String(file.name.split(separator: "/").last ?? "")
        }
        #expect(found == names)
    }

    @Test func aPatternThatIsAFileNameIsThatFile() {
        let corpus = corpus("a[1].txt", "a1.txt")
        #expect(FileListing([corpus.path("a[1].txt")]).files.map(\.name) == ["a[1].txt"])
    }

    @Test func whatIsNotThereIsAProblemAndTheRestIsListed() {
        let corpus = corpus("a.txt")
        let listing = FileListing([corpus.path("a.txt"), corpus.path("gone"), corpus.path("*.csv")])
        #expect(listing.files.map(\.name) == ["a.txt"])
        #expect(Set(listing.problems.map(\.kind)) == [.missing, .noMatch])
    }

    @Test func aLoopingLinkIsAProblemAndTheRestIsListed() {
        let corpus = corpus("deep/a.txt")
        corpus.link("deep/again", to: "..")
        corpus.link("self", to: "self")
        corpus.link("gone", to: "nowhere")
        let listing = FileListing([corpus.folder])
        #expect(listing.files.map(\.name) == ["deep/a.txt"])
        #expect(listing.problems.map(\.file) == ["deep/again", "gone", "self"])
        #expect(listing.problems.map(\.kind) == [.linkLoop, .missing, .linkLoop])
    }

    @Test func linksAreFollowedButNothingIsListedTwice() {
        let outside = corpus("far.txt")
        let corpus = corpus("real/a.txt")
        corpus.link("also", to: "real")
        corpus.link("b.txt", to: "real/a.txt")
        corpus.link("outside", to: outside.folder)
        corpus.link("outside2", to: outside.folder)
        let listing = FileListing([corpus.folder])
        #expect(listing.files.map(\.name) == ["outside/far.txt", "real/a.txt"])
        #expect(listing.problems.isEmpty)
    }

    @Test func anUnreadableFolderIsAProblemAndTheRestIsListed() async {
        await #expect(processExitsWith: .success) {
            let corpus = TemporaryCorpus()
            corpus.makeFolder("shut")
            corpus.write("shut/a.txt", "x")
            corpus.write("b.txt", "x")
            chmod(corpus.folder, 0o755)
            chmod(corpus.path("shut"), 0)
            // Root may open everything, so the listing is done as nobody.
            let isRoot = geteuid() == 0
            if isRoot { seteuid(65_534) }
            let listing = FileListing([corpus.folder])
            if isRoot { seteuid(0) }
            #expect(listing.files.map(\.name) == ["b.txt"])
            #expect(listing.problems.map(\.file) == ["shut"])
            #expect(listing.problems.map(\.kind) == [.unreadable])
        }
    }
}
