import ArgumentParser
import CorpusRuntime

/// `lede-benchmark CORPUS`: measures reading, kernels and whole runs of `lede` against yardsticks of the same run.
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "Measure lede against what the machine can do at best.",
        discussion: """
            Yardsticks are a plain scan of the corpus's bytes and C kernels over plain arrays, on one core, measured \
            in the same run. Kernels are pipelines over a corpus that is in memory already; whole runs start `lede` \
            anew and count its start, the opening of the corpus and its output.
            """
    )

    @OptionGroup var measured: MeasuredProgram

    @ArgumentParser.Option(help: "Threads to work on; all cores unless told.")
    var threads: Int?

    @ArgumentParser.Option(help: "How often each is run; the fastest counts.")
    var repeats = 3

    @ArgumentParser.Option(help: "Only cases whose name holds this.")
    var only: String?

    @Flag(help: "No whole runs.")
    var kernels = false

    @Flag(help: "No kernels in this process.")
    var whole = false

    @ArgumentParser.Option(help: "Megabytes of text to measure the growth of cost at.")
    var sizes: [Int] = []

    @ArgumentParser.Option(help: "Megabytes of text to count 1- to 4-grams of under --bound, too.")
    var large: Int?

    @ArgumentParser.Option(help: "The memory that counting them keeps to.")
    var bound = "512M"

    func run() throws {
        let threads = threads ?? WorkerThreads.coreCount
        let corpus = try BenchmarkCorpus(measured.corpus, threads: threads)
        let yardsticks = Yardsticks(of: corpus, repeats: repeats)
        var report = Report(yardsticks)
        let cases = BenchmarkCase.all.filter { $0.name.contains(only ?? "") }
        if !whole {
            for entry in cases {
                report.add(try corpus.measure(entry, threads: threads, repeats: repeats), of: entry)
            }
        }
        let program = WholeRuns(program: measured.path, threads: threads, repeats: repeats)
        if !kernels {
            for entry in cases { report.add(try program.measure(entry, measured.corpus), of: entry) }
        }
        print(corpus.description)
        print(report.text)
        if let large { print(try MemoryReport(corpus, megabytes: large, bound, program).text) }
        if !sizes.isEmpty { print(try GrowthReport(corpus, sizes, program, cases).text) }
    }
}
