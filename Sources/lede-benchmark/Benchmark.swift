import ArgumentParser

/// `lede-benchmark`: what lede costs, and how long a person waits for it.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lede-benchmark",
        abstract: "Measure what lede costs, and how long a person waits for it.",
        subcommands: [BenchmarkCommand.self, PromptCommand.self],
        defaultSubcommand: BenchmarkCommand.self
    )
}
