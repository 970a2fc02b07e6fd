import StageKit

/// What a run did, in one line.
public struct LedgerLine: Sendable {
    /// One step of a pipeline.
    public struct Step: Sendable {
        /// The source's or stage's name.
        public var name: String
        /// How many rows came out.
        public var rows: Int
        /// What else there is to tell, each a short phrase.
        public var notes: [String]

        /// Describes a step.
        public init(_ name: String, rows: Int, notes: [String] = []) {
            self.name = name
            self.rows = rows
            self.notes = notes
        }
    }

    private let steps: [Step]
    private let seconds: Double
    private let skipped: String?
    private let why: String

    /// Gathers what is told; `skipped` tells what was left out, nil for nothing, and `why` names
    /// what tells more of it.
    public init(_ steps: [Step], seconds: Double, skipped: String?, why: String) {
        self.steps = steps
        self.seconds = seconds
        self.skipped = skipped
        self.why = why
    }

    /// Why there are no rows, if a step gave none: `no rows: 'where' gave none from 3 articles`.
    public var emptied: String? {
        guard steps.last?.rows == 0 else { return nil }
        let index = (steps.lastIndex { $0.rows > 0 } ?? -1) + 1
        guard index > 0 else { return nil }
        let before = steps[index - 1].rows
        let told = index == 1 ? Count.of(before, plural: steps[0].name) : Count.of(before, "row")
        return "no rows: '\(steps[index].name)' gave none from \(told)"
    }

    /// `1,204 articles → where 310 → quotes 842 (39 without speaker) · 0.4 s · 3 files skipped (:why)`.
    public var text: String {
        var line = steps.enumerated().map { index, step in
            let count = NumberText.grouped(step.rows)
            let told = index == 0 ? Count.of(step.rows, plural: step.name) : "\(step.name) \(count)"
            return step.notes.isEmpty ? told : "\(told) (\(step.notes.joined(separator: ", ")))"
        }.joined(separator: " → ")
        line += " · " + Count.seconds(seconds)
        if let skipped { line += " · \(skipped) (\(why))" }
        return line
    }
}
