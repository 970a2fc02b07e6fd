import CorpusRuntime
import StageKit

/// Sends articles ahead of the answers, and takes those as they come, in the order of the articles.
final class RemoteMapWorker: MapWorker {
    private struct Pending {
        var message: ArticleMessage
        var places: Places
    }

    private let call: RemoteCall
    private let run: Run
    private var process: StageProcess?
    private var pending: [Pending] = []
    private var firstPending = 0
    private var lastAnswer = Moment.now
    private var endings = 0

    /// So many articles may wait for their answers.
    private static let most = 256

    init(_ call: RemoteCall, _ run: Run) {
        self.call = call
        self.run = run
    }

    deinit {
        if let process, firstPending == pending.count { call.stage.keep(process) }
    }

    func rows(of article: Article, at places: Places, into output: inout Rows) throws {
        let message = try ArticleMessage(article, places, call.stage.needs, run)
        if firstPending == pending.count { lastAnswer = .now }
        pending.append(Pending(message: message, places: places))
        try live().send(message.bytes)
        while pending.count - firstPending > RemoteMapWorker.most { try takeAnswer(into: &output) }
        while firstPending < pending.count, let line = process?.lineAtHand() { try take(line, into: &output) }
    }

    func finish(into output: inout Rows) throws {
        while firstPending < pending.count { try takeAnswer(into: &output) }
        pending.removeAll(keepingCapacity: true)
        firstPending = 0
    }

    private func live() throws -> StageProcess {
        if let process { return process }
        let started = try call.begin(run).process
        process = started
        // What an earlier process left unanswered; the last one is sent by the caller.
        for entry in pending[firstPending...].dropLast() { started.send(entry.message.bytes) }
        lastAnswer = .now
        return started
    }

    private func takeAnswer(into output: inout Rows) throws {
        guard let process else { return try restart() }
        do {
            let line = try process.line(since: lastAnswer) { try run.checkpoint() }
            try take(line, into: &output)
        } catch let ending as StageEnding {
            try give(up: ending.told)
        }
    }

    private func take(_ line: ArraySlice<UInt8>, into output: inout Rows) throws {
        let entry = pending[firstPending]
        do {
            let answer = try RemoteAnswer(line)
            guard answer.json["article"]?.integer == Int(entry.message.article.number) else {
                throw StageEnding.rubbish("an answer about another article")
            }
            if let failure = answer.failure {
                warn(entry, "says: \(failure.message)")
            } else {
                try RemoteRows(answer.json, entry.message, call).append(entry.places, to: &output)
            }
            run.notes.take(answer.json)
            firstPending += 1
            lastAnswer = .now
        } catch let lie as RemoteRows.Lie {
            warn(entry, lie.told)
            firstPending += 1
            lastAnswer = .now
        } catch let ending as StageEnding {
            process?.stop()
            try give(up: ending.told)
        }
    }

    /// Leaves out the article that the process was at, and goes on with a new one.
    private func give(up told: String) throws {
        warn(pending[firstPending], told)
        firstPending += 1
        process = nil
        endings += 1
        if endings >= RemoteCall.mostEndings { throw call.givenUp }
        if firstPending < pending.count { try restart() }
    }

    private func restart() throws {
        let last = pending[pending.count - 1].message.bytes
        try live().send(last)
    }

    private func warn(_ entry: Pending, _ told: String) {
        call.warn(entry.message.article, told, run.notes)
    }
}
