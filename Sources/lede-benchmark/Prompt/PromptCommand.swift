import ArgumentParser
import Glibc

/// `lede-benchmark prompt`: how long a person at the prompt waits.
struct PromptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt",
        abstract: "Measure how long a person at the prompt waits.",
        discussion: """
            Drives `lede` in a pseudo-terminal, with a history of 10,000 entries: from start to the first prompt over \
            an indexed corpus, from a key to the last byte of what it changes on the screen, with completion, \
            suggestions and colours on, and from Ctrl-C to the next prompt, in pipelines of each bundled stage.
            """
    )

    @OptionGroup var measured: MeasuredProgram

    @ArgumentParser.Option(help: "How often each is done; of each key the fastest counts.")
    var repeats = 3

    @ArgumentParser.Option(help: "Only cancellations of stages whose name holds this.")
    var only: String?

    @Flag(help: "No cancellations.")
    var keys = false

    @Flag(help: "Cancellations alone.")
    var cancelling = false

    func run() throws {
        let session = try PromptSession(measured.path, measured.corpus)
        defer { session.remove() }
        if !cancelling {
            tell(WaitingTable.head)
            tell(try StartTimes(session, repeats: max(5, repeats)).row)
            for row in try KeystrokeTimes(session, repeats: repeats).rows { tell(row) }
        }
        if !keys {
            tell("\n" + CancellationTimes.head)
            for entry in CancellationCase.all where entry.name.contains(only ?? "") {
                tell(try CancellationTimes(session, entry).row)
            }
        }
    }

    /// Prints at once, wherever it goes.
    private func tell(_ line: String) {
        print(line)
        fflush(nil)
    }
}
