import ArgumentParser

/// The program that is measured, and the corpus it is measured over.
struct MeasuredProgram: ParsableArguments {
    @ArgumentParser.Argument(help: "Folders, files and globs.")
    var corpus: [String]

    @ArgumentParser.Option(help: "The program to start; the one beside this unless told.")
    var lede: String?

    /// The path of the program.
    var path: String {
        if let lede { return lede }
        let own = CommandLine.arguments[0]
        guard let slash = own.lastIndex(of: "/") else { return "lede" }
        return own[...slash] + "lede"
    }
}
