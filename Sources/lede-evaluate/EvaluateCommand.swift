import ArgumentParser

/// `lede-evaluate`: measures what the stages say against what people annotated.
@main
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lede-evaluate",
        abstract: "Measure the stages against annotated data.",
        discussion: """
            Each protocol takes the paths of its gold files, gzip or not; pipelines run as `lede` runs them, over \
            the gold texts as one corpus.
            """,
        subcommands: [
            KeywordsCommand.self, QuotesCommand.self, DatesCommand.self, TimelineCommand.self,
            SegmentationCommand.self, RulesCommand.self, TagsCommand.self,
        ]
    )
}

/// The options all protocols have.
struct ReportOptions: ParsableArguments {
    @ArgumentParser.Option(help: "How many of the worst articles are listed.")
    var worst = 20

    @ArgumentParser.Option(help: ArgumentHelp("A file for the predictions, JSON Lines.", valueName: "file"))
    var write: String?

    @ArgumentParser.Option(help: "Threads to work on.")
    var threads = 2
}
