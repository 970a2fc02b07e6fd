import Testing

@Suite("The store beside a corpus")
struct StoreTests {
    private static let question = "'articles | select article, cluster, event, date_check, words'"

    @Test("Killed at any moment, the store is whole or made anew", arguments: [1, 2, 3, 5, 8, 12, 20, 40])
    func killed(_ hundredths: Int) {
        let scratch = Scratch.corpus()
        let delay = "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
        let fresh = Program.shell("$LEDE --quiet --no-store -e \(Self.question) news", in: scratch.folder)
        _ = Program.shell("$LEDE index news & sleep \(delay); kill -9 $!; wait", in: scratch.folder)
        let after = Program.shell("$LEDE --quiet -e \(Self.question) news", in: scratch.folder)
        #expect(after == fresh)
        _ = Program.shell("$LEDE index news", in: scratch.folder)
        let left = Program.shell("ls news/.lede/*", in: scratch.folder).output
        #expect(left.contains("manifest") && !left.contains("new-"))
    }

    @Test("Where nothing can be written, it is told, and the answer is the same")
    func unwritable() {
        let scratch = Scratch.corpus()
        scratch.write("no folder", to: "news/.lede")
        let fresh = Program.shell("$LEDE --quiet --no-store -e \(Self.question) news", in: scratch.folder)
        let kept = Program.shell(
            "XDG_CACHE_HOME=/dev/null $LEDE --quiet -e \(Self.question) news",
            in: scratch.folder
        )
        #expect(kept.output == fresh.output)
        #expect(kept.status == fresh.status)
        #expect(kept.messages.contains("stays in memory"))
    }

    @Test("Where the corpus cannot be written, the store lies in the cache folder")
    func cacheFolder() {
        let scratch = Scratch.corpus()
        scratch.write("no folder", to: "news/.lede")
        let first = Program.shell("XDG_CACHE_HOME=$PWD/cache $LEDE index news", in: scratch.folder)
        let second = Program.shell("XDG_CACHE_HOME=$PWD/cache $LEDE index news", in: scratch.folder)
        #expect(first.messages.contains("3 articles in 3 files · 3 read"))
        #expect(second.messages.contains("3 articles in 3 files · 0 read"))
    }

    @Test("Only files that were changed are read")
    func changed() {
        let scratch = Scratch.corpus()
        _ = Program.shell("$LEDE index news", in: scratch.folder)
        scratch.write("Prices fell.\n", to: "news/prices.txt")
        scratch.write("Nothing else happened.\n", to: "news/quiet.txt")
        let index = Program.shell("$LEDE index news", in: scratch.folder)
        #expect(index.messages.contains("4 articles in 4 files · 2 read"))
        let kept = Program.shell("$LEDE --quiet -e \(Self.question) news", in: scratch.folder)
        let fresh = Program.shell("$LEDE --quiet --no-store -e \(Self.question) news", in: scratch.folder)
        #expect(kept == fresh)
    }
}
