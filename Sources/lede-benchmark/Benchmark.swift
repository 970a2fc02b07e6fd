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

    /// The program to measure, beside this one.
    static var lede: String {
        let path = CommandLine.arguments[0]
        guard let slash = path.lastIndex(of: "/") else { return "lede" }
        return path[...slash] + "lede"
    }
}
