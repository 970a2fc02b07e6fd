import StageKit

/// How a process that runs stages is started, and what it may take.
struct StageProgram: Sendable {
    /// The program, by path or by a name on the search path.
    var program: String
    /// What it is started with.
    var arguments: [String]
    /// The folder the stages came from, for messages.
    var folder: String
    /// What it may take.
    var limits: StageLimits

    /// Starts it; a ``Failure`` names a program that is not there.
    func start() throws -> StageProcess {
        guard let path = Program.find(program) else {
            throw Failure(
                "program-missing",
                "'\(program)', which \(folder) needs, is not on the search path",
                hint: "Install \(program == "python3" ? "Python 3" : program)."
            )
        }
        return try StageProcess(path, arguments, limits)
    }
}
