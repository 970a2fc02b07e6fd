import StageKit

/// Has a process emit what an article holds, and waits for it.
final class RemoteFoldWorker: FoldWorker {
    private let call: RemoteCall
    private let run: Run
    private let layout: FoldLayout
    private var process: StageProcess?
    private var endings = 0

    init(_ call: RemoteCall, _ run: Run, _ layout: FoldLayout) {
        self.call = call
        self.run = run
        self.layout = layout
    }

    deinit { if let process { call.stage.keep(process) } }

    func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) throws {
        if process == nil { process = try call.begin(run).process }
        guard let process else { return }
        self.process = nil
        process.send(message(article, tokens, side, table.cluster))
        do {
            let answer = try RemoteAnswer(process.line { try run.checkpoint() })
            self.process = process
            run.notes.take(answer.json)
            if let failure = answer.failure {
                return call.warn(article, "says: \(failure.message)", run.notes)
            }
            guard let bytes = answer.json["emitted"]?.bytes,
                let emitted = try? SortedRun(serialised: bytes, layout), emitted.canBeSummed
            else { return call.warn(article, "emits what is not of its layout", run.notes) }
            table.emit(emitted)
        } catch let ending as StageEnding {
            process.stop()
            self.process = nil
            call.warn(article, ending.told, run.notes)
            endings += 1
            if endings >= RemoteCall.mostEndings { throw call.givenUp }
        }
    }

    private func message(_ article: Article, _ tokens: [TokenRange], _ side: FoldSide, _ cluster: UInt32)
        -> [UInt8]
    {
        MessageBytes.line(
            .object([
                "article": .integer(Int(article.number)),
                "token_count": .integer(article.tokenCount),
                "cluster": .integer(Int(cluster)),
                "side": .text(side == .target ? "target" : "reference"),
                "places": .array(
                    tokens.map { .array([.integer(Int($0.start)), .integer(Int($0.end)), .integer(0)]) }
                ),
            ])
        )
    }
}
