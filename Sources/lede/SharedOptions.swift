import ArgumentParser
import Bundled
import CorpusRuntime
import Rendering
import StageLoader
import Workbench

/// The options that every run has.
struct SharedOptions: ParsableArguments {
    @ArgumentParser.Option(help: "table, csv, tsv, jsonl or markdown; a table to a terminal, tsv elsewhere.")
    var format: TableFormat?

    @Flag(help: "Fail when a file or record had to be skipped.")
    var strict = false

    @ArgumentParser.Option(help: "Threads to work on; all cores unless told.")
    var threads: Int?

    @ArgumentParser.Option(
        help: "Memory that counting keeps to, as 512M or 2G; the rest goes to a temporary file."
    )
    var memory: MemorySize?

    @ArgumentParser.Option(help: "Rows shown in table form; 0 for all.")
    var limit = 40

    @Flag(help: "No line below a result that tells how it came about.")
    var quiet = false

    @Flag(help: "Keep nothing of the corpus on the disk, and use nothing that was kept.")
    var noStore = false

    @Flag(help: "Run loaded Swift stages in processes of their own.")
    var isolate = false

    @ArgumentParser.Option(help: "Seconds that a stage in a process of its own may take for an article.")
    var stageSeconds = 30.0

    @ArgumentParser.Option(help: "Megabytes that such a stage may take.")
    var stageMemory = 2048

    func validate() throws {
        if let threads, !(1...1024).contains(threads) { throw ValidationError("--threads takes 1 to 1024.") }
        if limit < 0 { throw ValidationError("--limit takes 0 or more.") }
    }

    /// A session over that corpus, at the process's own streams.
    func session(_ corpus: [String]) -> Session {
        Session(
            SessionSettings(
                corpus: corpus,
                stages: BundledStages.all,
                stagePlaces: StagePlaces.standard,
                isolatesStages: isolate,
                stageLimits: StageLimits(seconds: stageSeconds, megabytes: stageMemory),
                layers: BundledStages.layers,
                format: format,
                limit: limit == 0 ? nil : limit,
                threads: threads ?? WorkerThreads.coreCount,
                memory: memory?.bytes,
                quiet: quiet,
                strict: strict,
                store: !noStore,
                version: Version.text
            ),
            Console(.current)
        )
    }
}
