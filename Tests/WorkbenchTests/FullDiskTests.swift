import Testing

/// Disks that fill up, each in a space of names of its own, and so gone with the process that asked for it.
enum SmallDisk {
    /// True where the system lets a user have one.
    static let canBeMade = Program.shell("unshare -rm mount -t tmpfs none /mnt").status == 0

    /// A line of shell with a disk of so many kilobytes at `folder`.
    static func shell(_ line: String, kilobytes: Int, at folder: String, in scratch: Scratch)
        -> Program.Outcome
    {
        let mount = "mkdir -p \(folder) && mount -t tmpfs -o size=\(kilobytes)k none \(folder)"
        scratch.write("\(mount) && \(line)\n", to: "on-disk.sh")
        return Program.shell("unshare -rm sh on-disk.sh", in: scratch.folder)
    }
}

@Suite("A full disk is told, and never makes a wrong answer") struct FullDiskTests {
    private let scratch = Scratch()
    private static let question = "'articles | select article, cluster, event, words | sort article'"
    private static let ask = "XDG_CACHE_HOME=/dev/null $LEDE --quiet -e \(question) news"

    init() { writeArticles(100, to: "news/wire.jsonl") }

    private func writeArticles(_ count: Int, to name: String) {
        let lines = (0..<count).map { number in
            let words = (1..<40).map { "w\(number * $0 % 7919)" }.joined(separator: " ")
            return #"{"id":"M-\#(number)","text":"\#(words)."}"# + "\n"
        }
        scratch.write(lines.joined(), to: name)
    }

    private var fresh: String {
        Program.shell("$LEDE --quiet --no-store -e \(Self.question) news", in: scratch.folder).output
    }

    /// The least room holds nothing, the others end at other places of the store, the greatest holds it all.
    @Test(.enabled(if: SmallDisk.canBeMade), arguments: [4, 32, 64, 96, 112, 128, 144, 160, 4096])
    func theStoreFits(kilobytes: Int) {
        let line = """
            \(Self.ask); echo status $?; $LEDE index news; ls news/.lede/* >left
            mount -o remount,size=8m news/.lede && \(Self.ask); ls news/.lede/* >kept
            """
        let outcome = SmallDisk.shell(line, kilobytes: kilobytes, at: "news/.lede", in: scratch)
        #expect(outcome.output == fresh + "status 0\n" + fresh)
        let isTold = outcome.messages.contains("No space left on device")
        let layers = ["articles", "clusters", "dates", "events", "words"]
        let isWhole = layers.allSatisfy { scratch.read("left").contains(".\($0)-") }
        #expect(isTold != isWhole)
        #expect(!scratch.read("left").contains("new-"))
        #expect(scratch.read("kept").contains("manifest"))
    }

    @Test(.enabled(if: SmallDisk.canBeMade)) func whatIsSavedIsWholeOrAsItWas() {
        let line = """
            echo before >out/words.csv; $LEDE --quiet -e 'articles | words | save "out/words.csv"' news
            echo status $?; ls out; cat out/words.csv
            """
        let outcome = SmallDisk.shell(line, kilobytes: 16, at: "out", in: scratch)
        #expect(outcome.output == "status 1\nwords.csv\nbefore\n")
        #expect(outcome.messages.contains("out/words.csv could not be written: No space left on device"))
    }

    /// A debug build would take a minute to count more than may always stay in memory.
    @Test(.enabled(if: Program.isNamed && SmallDisk.canBeMade))
    func whatACountCanKeepNowhereIsTold() {
        writeArticles(3000, to: "many/wire.jsonl")
        let line =
            "TMPDIR=$PWD/full $LEDE --quiet --no-store --memory 1M -e 'articles | ngrams 1..8 | count' many"
        let small = SmallDisk.shell(line, kilobytes: 64, at: "full", in: scratch)
        #expect(small.status == 1)
        #expect(small.output.isEmpty)
        #expect(small.messages.contains("could not be kept in a temporary file"))
        let large = SmallDisk.shell(line, kilobytes: 1 << 17, at: "full", in: scratch)
        let unbounded = Program.shell(line.replacing("--memory 1M", with: ""), in: scratch.folder)
        #expect(large == unbounded)
    }

    @Test func whatIsPrintedIsNotTakenForWhole() {
        let outcome = Program.shell("$LEDE -e 'articles | words' news >/dev/full", in: scratch.folder)
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("could not be written: No space left on device"))
    }

    /// Where no file may grow beyond a size: the same without a disk, though memory files are bounded too.
    @Test(arguments: [0, 8, 64]) func aBoundOnFilesIsTold(blocks: Int) {
        let bounded = "trap '' XFSZ; ulimit -f \(blocks); XDG_CACHE_HOME=/dev/null exec $LEDE --quiet -e"
        let asked = Program.shell("(\(bounded) \(Self.question) news) 2>&1 | cat", in: scratch.folder)
        #expect(asked.output.contains("could not be written: File too large"))
        #expect(!asked.output.contains("M-1"))
        let save = "'articles | words | save \"words.csv\"'"
        let saved = Program.shell("(\(bounded) \(save) news) 2>&1 | cat", in: scratch.folder)
        #expect(saved.output.contains("could not be written: File too large"))
        let after = Program.shell("ls words.csv* news/.lede/*/new-*; \(Self.ask)", in: scratch.folder)
        #expect(after.output == fresh)
    }
}
