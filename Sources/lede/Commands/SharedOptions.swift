import Bundled
import CorpusRuntime
import Rendering
import StageKit
import StageLoader
import Workbench

/// The options that every run has.
struct SharedOptions {
    /// What they are called and take.
    static let list = [
        CommandOption(
            name: "format",
            value: "FORM",
            help: "table, csv, tsv, jsonl or markdown; a table to a terminal, tsv elsewhere.",
            choices: TableFormat.allCases.map(\.rawValue)
        ),
        CommandOption(name: "strict", help: "Fail when a file or record had to be skipped."),
        threads,
        CommandOption(
            name: "memory",
            value: "SIZE",
            help: "Memory that counting keeps to, as 512M or 2G; the rest goes to a temporary file."
        ),
        CommandOption(
            name: "limit",
            value: "ROWS",
            help: "Rows shown in table form, \(standardLimit) unless told; 0 for all."
        ),
        CommandOption(name: "quiet", help: "No line below a result that tells how it came about."),
        noStore,
        CommandOption(name: "isolate", help: "Run loaded Swift stages in processes of their own."),
        CommandOption(
            name: "stage-seconds",
            value: "SECONDS",
            help: "What such a stage may take for an article, \(standardSeconds) unless told."
        ),
        CommandOption(
            name: "stage-memory",
            value: "MEGABYTES",
            help: "What such a stage may take, \(standardMegabytes) unless told."
        ),
    ]

    /// How many threads work.
    static let threads = CommandOption(
        name: "threads",
        value: "COUNT",
        help: "Threads to work on; all cores unless told."
    )

    /// What keeps a corpus off the disk.
    static let noStore = CommandOption(
        name: "no-store",
        help: "Keep nothing of the corpus on the disk, and use nothing that was kept."
    )

    private static let standardLimit = 40
    private static let standardSeconds = 30
    private static let standardMegabytes = 2048

    private let words: CommandWords
    private let format: TableFormat?
    private let threads: Int
    private let memory: MemorySize?
    private let limit: Int
    private let stageLimits: StageLimits

    init(_ words: CommandWords) throws(Failure) {
        self.words = words
        format = try words.choice("format", TableFormat.self)
        threads = try Self.threads(words)
        memory = try words.memory("memory")
        limit = try words.integer("limit", 0...Int.max) ?? Self.standardLimit
        stageLimits = StageLimits(
            seconds: try words.number("stage-seconds") ?? Double(Self.standardSeconds),
            megabytes: try words.integer("stage-memory", 1...Int.max >> 20) ?? Self.standardMegabytes
        )
    }

    /// How many threads the words ask for.
    static func threads(_ words: CommandWords) throws(Failure) -> Int {
        try words.integer(threads.name, 1...1024) ?? WorkerThreads.coreCount
    }

    /// A session over that corpus, at the process's own streams.
    func session(_ corpus: [String]) -> Session {
        Session(
            SessionSettings(
                corpus: corpus,
                stages: BundledStages.all,
                stagePlaces: StagePlaces.standard,
                isolatesStages: words.flag("isolate"),
                stageLimits: stageLimits,
                layers: BundledStages.layers,
                format: format,
                limit: limit == 0 ? nil : limit,
                threads: threads,
                memory: memory?.bytes,
                quiet: words.flag("quiet"),
                strict: words.flag("strict"),
                store: !words.flag("no-store"),
                version: Version.text
            ),
            Console(.current)
        )
    }
}
