import Rendering

/// Candidates below a line, of which one may be chosen.
struct CompletionMenu {
    /// What stood in the line.
    let written: String
    /// What stands there now.
    var inserted: String
    /// The candidate that stands there; nil while none was chosen.
    private(set) var chosen: Int?
    private let candidates: [Completion.Candidate]
    /// What all candidates begin with.
    let common: String

    init(_ completion: Completion, written: String) {
        self.written = written
        inserted = written
        candidates = completion.candidates
        common = completion.commonPrefix
    }

    /// Chooses the next one or the one before, and gives its text; after the last comes the first.
    mutating func step(_ step: Int) -> String {
        let count = candidates.count
        let next = chosen.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
        chosen = next
        return candidates[next].text
    }

    /// What follows the chosen one when it is taken.
    var ending: String { chosen.map { candidates[$0].ending } ?? "" }

    /// At most `most` candidates, the chosen one among them, all that is said of it if its row cuts that short, and a
    /// row that tells how many more there are.
    func rows(columns: Int, most: Int) -> [EditedLineReader.BelowRow] {
        let isCut = candidates.count > most
        let room = isCut ? max(1, most - 1) : most
        let first = min(max(0, (chosen ?? 0) - room / 2), max(0, candidates.count - room))
        let shown = first..<min(candidates.count, first + room)
        let longest = candidates.map { DisplayWidth.of($0.text) }.max() ?? 0
        let width = min(longest, max(8, columns / 2 - 2))
        var rows = shown.map { index in
            let text = ClippedText.padded(ClippedText.fitting(candidates[index].text, width), width)
            let row = "  \(text)  \(candidates[index].summary)"
            return EditedLineReader.BelowRow(text: row, style: index == chosen ? .chosen : .aside)
        }
        if let chosen, DisplayWidth.of(candidates[chosen].summary) + width + 4 > columns {
            rows += WrappedText.lines("  " + candidates[chosen].summary, columns - 1).map {
                EditedLineReader.BelowRow(text: $0, style: .aside)
            }
        }
        if isCut {
            let left = Count.of(candidates.count - shown.count, "more", plural: "more")
            rows.append(EditedLineReader.BelowRow(text: "  … \(left) (Tab)", style: .aside))
        }
        return rows
    }
}
