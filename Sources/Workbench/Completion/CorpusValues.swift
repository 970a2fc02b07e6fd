import CorpusRuntime
import PipelineLanguage
import StageKit

/// Finds frequent values by running a pipeline over the articles, or some of them where it reads texts, and remembers
/// them.
final class CorpusValues: ValueSource {
    /// Articles looked at.
    private static let sample = 300
    /// Milliseconds after which the search is given up.
    static let patience: Int32 = 400
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
        // What could not be found in time is looked for again: by then more may be known of the articles.
        let values = known[key] ?? find(column, script) ?? []
        if !values.isEmpty { known[key] = values }
        let wanted = prefix.lowercased()
        return Array(values.lazy.filter { $0.lowercased().hasPrefix(wanted) }.prefix(limit))
    }

    func paths(startingWith prefix: String) -> [String] { FilePaths.startingWith(prefix) }

    /// The most frequent values; nil when they could not be found in time.
    private func find(_ column: String, _ script: String) -> [String]? {
        let known = "\(script) | where `\(column)` is known | select `\(column)`"
        guard session.beginOpening(waiting: CorpusValues.patience),
            let plan = session.check(known).pipelines.last
        else {
            return nil
        }
        // What is frequent in a sample need not be so in the whole.
        let isOfRows = plan.steps.allSatisfy { $0.stage is any RowStage.Type }
        if isOfRows, let values = frequent(column, plan) { return values }
        return sampled(plan).flatMap { frequent(column, $0) }
    }

    /// The plan over some of the articles; as it is when it is of something else.
    private func sampled(_ plan: Plan) -> Plan? {
        var plan = plan
        switch plan.source {
        case .articles, .parts:
            let sampled = session.check("articles | sample \(CorpusValues.sample)", in: Scope(), after: nil)
            guard var step = sampled.pipelines.first?.steps.first else { return nil }
            (step.input, step.output) = (plan.sourceSchema, plan.sourceSchema)
            plan.steps.insert(step, at: 0)
        default: break
        }
        return plan
    }

    private func frequent(_ column: String, _ plan: Plan) -> [String]? {
        guard let table = try? session.table(of: plan, within: CorpusValues.patience),
            let found = try? table.column(column)
        else { return nil }
        var counts: [String: Int] = [:]
        for row in 0..<table.rowCount {
            if let value = found.text(row, in: table.corpus) { counts[value, default: 0] += 1 }
        }
        let frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return frequent.prefix(CorpusValues.most).map(\.key)
    }
}
