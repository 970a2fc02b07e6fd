import StageKit

/// The first message to a program, and what it answers: the stages it has.
enum RemoteHello {
    /// The version of the line protocol.
    static let version = 1

    /// Asks a program for its stages; a ``Failure`` tells what it said instead.
    static func stages(of program: StageProgram) throws -> [RemoteStage] {
        let process = try program.start()
        process.send(MessageBytes.line(.object(["hello": .object(["protocol": .integer(version)])])))
        do {
            let answer = try RemoteAnswer(process.line {})
            if let failure = answer.failure { throw failure }
            guard let hello = answer.json["hello"], let stages = hello["stages"]?.array else {
                throw StageEnding.rubbish("another message")
            }
            guard hello["protocol"]?.integer == version else {
                let spoken = hello["protocol"]?.integer.map(String.init) ?? "an unknown one"
                throw Failure(
                    "protocol",
                    "\(program.folder) speaks version \(spoken) of the line protocol, and this program \(version)"
                )
            }
            let found = try stages.map { try RemoteStage($0, program) }
            found.first?.keep(process)
            return found
        } catch let ending as StageEnding {
            throw Failure(
                "stage-apart",
                "\(program.folder) \(ending.told) when it was asked for its stages",
                hint: "A program answers a hello with its declaration: see 'Writing a stage'."
            )
        }
    }
}
