import Evaluation
import FoundationEssentials
import GoldData
import Glibc

/// What an evaluation has to say: figures, kinds of errors, the worst articles.
struct Report {
    private var lines: [String] = []
    private var errors: [String: Int] = [:]
    private var articles: [(id: String, missed: Int, wrong: Int)] = []

    /// Adds precision, recall and F1, in percent.
    mutating func add(_ name: String, _ counts: MatchCounts) {
        add(
            name,
            "P \(Self.percent(counts.precision))  R \(Self.percent(counts.recall))  "
                + "F1 \(Self.percent(counts.f1))  "
                + "(\(Int(counts.right)) right of \(counts.predicted), "
                + "\(Int(counts.found)) found of \(counts.gold))"
        )
    }

    /// Adds recall alone.
    mutating func addRecall(_ name: String, _ counts: MatchCounts) {
        add(name, "\(Self.percent(counts.recall))  (\(Int(counts.found)) of \(counts.gold))")
    }

    /// Adds a figure.
    mutating func add(_ name: String, _ figure: String) {
        let padding = String(repeating: " ", count: max(1, 34 - name.count))
        lines.append(name + padding + figure)
    }

    /// Counts an error of a kind.
    mutating func addError(_ kind: String, _ count: Int = 1) { errors[kind, default: 0] += count }

    /// Counts the errors of an article.
    mutating func addArticle(_ id: String, missed: Int, wrong: Int) { articles.append((id, missed, wrong)) }

    /// Prints everything.
    func show(worst: Int) {
        for line in lines { print(line) }
        if !errors.isEmpty { print("\nerrors") }
        for (kind, count) in errors.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(40) {
            print("  \(count)\t\(kind)")
        }
        let sorted = articles.filter { $0.missed + $0.wrong > 0 }.sorted {
            ($1.missed + $1.wrong, $0.id) < ($0.missed + $0.wrong, $1.id)
        }
        if !sorted.isEmpty, worst > 0 { print("\nworst articles\n  missed\twrong") }
        for article in sorted.prefix(worst) {
            print("  \(article.missed)\t\(article.wrong)\t\(article.id)")
        }
    }

    /// A share as percent with two decimals.
    static func percent(_ share: Double) -> String {
        let hundredths = Int((share * 10_000).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// Predictions as JSON Lines.
enum PredictionFile {
    /// Writes a line for each.
    static func write(_ predictions: [some Encodable], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let file = fopen(path, "w") else { throw GoldFile.Unreadable(path, "cannot be written") }
        defer { fclose(file) }
        for prediction in predictions {
            let line = Array(try encoder.encode(prediction)) + [0x0A]
            guard fwrite(line, 1, line.count, file) == line.count else {
                throw GoldFile.Unreadable(path, "cannot be written")
            }
        }
    }
}
