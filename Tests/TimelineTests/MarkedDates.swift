import StageKit
import StageTestKit
import Testing
import Timeline

/// A sentence with its expressions of time in square brackets, and what each comes to: `TYPE value MOD`.
struct MarkedDates: Sendable, CustomTestStringConvertible {
    let marked: String
    let expected: [String]

    init(_ marked: String, _ expected: String...) {
        self.marked = marked
        self.expected = expected
    }

    var testDescription: String { marked }

    /// The text without its brackets.
    var text: String { marked.filter { $0 != "[" && $0 != "]" } }

    /// The expressions in brackets.
    var expressions: [String] {
        marked.split(separator: "[", omittingEmptySubsequences: false).dropFirst().map {
            String($0.prefix { $0 != "]" })
        }
    }

    /// Each expression found, with what it comes to.
    func found(anchor: String = "2031-03-12") throws -> [String] {
        try Self.found([SampleText(text)], anchor: anchor)
    }

    /// Each expression found in an article, with what it comes to.
    static func found(_ texts: [SampleText], anchor: String, columns: [Int] = [1, 2, 3]) throws -> [String] {
        let corpus = SampleCorpus(texts)
        let rows = try corpus.rows(of: Dates.make(["anchor": .text(anchor)]))
        return (0..<rows.count).map { row in
            let cells = columns.map { rows.columns[$0].text(row, in: corpus) ?? "" }
            return "\(rows.columns[0].text(row, in: corpus) ?? ""): \(cells.joined(separator: " "))".trimmed
        }
    }

    /// What is to be found.
    var wanted: [String] { zip(expressions, expected).map { "\($0): \($1)" } }
}

extension String {
    /// The string without blanks at its end.
    fileprivate var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
