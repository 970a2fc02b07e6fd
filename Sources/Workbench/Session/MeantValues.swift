import CorpusRuntime
import PipelineLanguage
import StageKit

/// Finds what was meant by a text that a `where` has found nothing with: `==` compares texts as they are written.
struct MeantValues {
    /// Milliseconds that a hint may take.
    private static let patience: Int32 = 400
    /// Different values that are looked through.
    private static let most = 5000
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// `did you mean speaker == "OPEC"?` for each text that is no value of its column where another is nearly the
    /// same, and the lemma of each word that is none; none when rows came out, or when it would take long to tell.
    func hints(for plan: Plan, _ ledger: Ledger) -> [String] {
        guard let index = emptying(plan, ledger),
            case .expression(let condition)? = plan.steps[index].options["condition"]
        else { return [] }
        return condition.wantedLemmas.compactMap { lemma($0, plan, index) }
            + values(condition.wantedTexts, plan, index)
    }

    /// The lemma that a form has, if rows have that.
    private func lemma(_ wanted: (text: Expression, pattern: LemmaPattern), _ plan: Plan, _ index: Int)
        -> String?
    {
        var tried = plan
        tried.steps = Array(plan.steps[...index])
        let found = wanted.pattern.ofForm.first { lemma in
            tried.steps[index].options["condition"] = .expression(.hasLemma(wanted.text, lemma))
            let table = try? session.table(of: tried, within: MeantValues.patience)
            return (table?.rowCount ?? 0) > 0
        }
        return found.map {
            "\"\(wanted.pattern.source)\" is a form, not a lemma: did you mean has lemma \"\($0.source)\"?"
        }
    }

    private func values(_ wanted: [(column: String, text: String)], _ plan: Plan, _ index: Int) -> [String] {
        if wanted.isEmpty { return [] }
        var before = plan
        before.steps = Array(plan.steps[..<index])
        guard let table = try? session.table(of: before, within: MeantValues.patience) else { return [] }
        var told: [String] = []
        for (column, text) in wanted {
            guard let meant = meant(text, by: column, in: table) else { continue }
            let hint = "did you mean \(column) == \"\(meant)\"?"
            if !told.contains(hint) { told.append(hint) }
        }
        return told
    }

    /// The plan's step that left no row of some, if it is a `where`.
    private func emptying(_ plan: Plan, _ ledger: Ledger) -> Int? {
        guard let step = ledger.steps.indices.dropFirst().first(where: { ledger.steps[$0].rows == 0 }),
            ledger.steps[step - 1].rows > 0, ledger.steps[step].name == "where"
        else { return nil }
        // The ledger may tell of a step that sorts behind one of the plan's.
        let number = ledger.steps[...step].count { $0.name == "where" }
        return plan.steps.indices.filter { plan.steps[$0].name == "where" }.dropFirst(number - 1).first
    }

    private func meant(_ text: String, by column: String, in table: Table) -> String? {
        guard let values = try? table.column(column) else { return nil }
        var seen: Set<String> = []
        for row in 0..<table.rowCount {
            guard let value = values.text(row, in: table.corpus), value.utf8.count <= 200 else { continue }
            seen.insert(value)
            if value == text || seen.count > MeantValues.most { return nil }
        }
        return Guess.nearest(to: text, among: seen.sorted())
    }
}

extension Expression {
    /// The lemmas that texts have to hold.
    fileprivate var wantedLemmas: [(text: Expression, pattern: LemmaPattern)] {
        switch self {
        case .hasLemma(let text, let pattern): [(text, pattern)]
        case .and(let first, let second), .or(let first, let second):
            first.wantedLemmas + second.wantedLemmas
        default: []
        }
    }

    /// The texts that columns have to be equal to, each with its column.
    fileprivate var wantedTexts: [(column: String, text: String)] {
        switch self {
        case .comparison(.equal, .column(let name, _), .literal(.text(let text))),
            .comparison(.equal, .literal(.text(let text)), .column(let name, _)):
            return [(name, text)]
        case .isIn(.column(let name, _), let members):
            return members.compactMap { if case .literal(.text(let text)) = $0 { (name, text) } else { nil } }
        case .and(let first, let second), .or(let first, let second):
            return first.wantedTexts + second.wantedTexts
        default: return []
        }
    }
}
