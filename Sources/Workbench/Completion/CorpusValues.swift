import CorpusRuntime
import PipelineLanguage
import StageKit

/// Finds frequent values by running a pipeline over some of the articles, and remembers them.
final class CorpusValues: ValueSource {
    /// Articles looked at.
    private static let sample = 300
    /// Milliseconds after which the search is given up.
    private static let patience: Int32 = 400
    private static let most = 200
    private unowned let session: Session
    private var known: [String: [String]] = [:]

    init(_ session: Session) { self.session = session }

    /// Forgets what was found, since the corpus or `_` is another.
    func forget() { known = [:] }

    func frequentValues(of column: String, in script: String, startingWith prefix: String, limit: Int)
        -> [String]
    {
        let key = column + "\n" + script
        let values = known[key] ?? find(column, script)
        known[key] = values
        let wanted = prefix.lowercased()
        return Array(values.lazy.filter { $0.lowercased().hasPrefix(wanted) }.prefix(limit))
    }

    func paths(startingWith prefix: String) -> [String] { FilePaths.startingWith(prefix) }

    private func find(_ column: String, _ script: String) -> [String] {
        let counted = "\(script) | where `\(column)` is known | group `\(column)` | top \(CorpusValues.most)"
        guard var plan = session.check(counted).pipelines.last, session.beginOpening(waiting: 0) else {
            return []
        }
        switch plan.source {
        case .articles, .parts:
            let sampled = session.check("articles | sample \(CorpusValues.sample)", in: Scope(), after: nil)
            guard var step = sampled.pipelines.first?.steps.first else { return [] }
            (step.input, step.output) = (plan.sourceSchema, plan.sourceSchema)
            plan.steps.insert(step, at: 0)
        default: break
        }
        guard let table = try? run(plan), let found = try? table.column(column) else { return [] }
        return (0..<table.rowCount).compactMap { found.text($0, in: table.corpus) }
    }

    private func run(_ plan: Plan) throws -> Table? {
        let corpus = try session.corpus()
        let (stages, layers, threads) = (
            session.settings.stages, session.settings.layers, session.settings.threads
        )
        let cancellation = Cancellation()
        let executor = Executor(
            corpus,
            threads: threads,
            cancellation: cancellation,
            progress: Progress(),
            stages: stages,
            layers: layers
        )
        return try Deadline.within(milliseconds: CorpusValues.patience, cancellation) {
            try executor.run(plan).table
        }
    }
}
