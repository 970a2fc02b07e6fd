import GoldData
import StageKit
import Tagging

/// Learns lemma rules from treebanks: a rule for each ending that says other than the ending within it.
struct LemmaTraining {
    private static let longestEnding = 6
    /// An ending has to be seen in so many words; a word that no ending gets right has a rule of its own.
    private static let fewestWords = 3

    private struct Word: Hashable {
        var form: [UInt8]
        var tag: UPOS
    }

    /// The rules, a line each, as ``LemmaRules`` reads them.
    func rules(_ treebank: [TreebankSentence]) -> [UInt8] {
        var lines: [String] = []
        for (tag, words) in Dictionary(grouping: edits(treebank), by: \.word.tag) {
            var rules: [[UInt8]: LemmaEdit] = [:]
            addEndings(words, to: &rules)
            for (word, edit) in words where decision(word.form, rules) != edit {
                rules[[0x5E] + word.form] = edit
            }
            lines += rules.map { ending, edit in
                let fields = [ending, Array(String(edit.stripped).utf8), edit.added]
                return ([tag.name] + fields.map { String(decoding: $0, as: UTF8.self) }).joined(
                    separator: "\t"
                )
            }
        }
        return Array(lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n").utf8)
    }

    /// The edit that each word has most often.
    private func edits(_ treebank: [TreebankSentence]) -> [(word: Word, edit: LemmaEdit)] {
        var counts: [Word: [LemmaEdit: Int]] = [:]
        for token in treebank.lazy.flatMap(\.tokens) where token.lemma != "_" {
            let tag = UPOS(name: token.tag) ?? .other
            let form = Array(token.form.utf8).withUnsafeBufferPointer { LemmaRules.plain($0, tag) }
            let edit = LemmaEdit(from: form, to: Array(token.lemma.utf8))
            counts[Word(form: form, tag: tag), default: [:]][edit, default: 0] += 1
        }
        return counts.map { word, edits in (word, commonest(edits)) }
    }

    private func commonest(_ edits: [LemmaEdit: Int]) -> LemmaEdit {
        edits.max { a, b in
            if a.value != b.value { return a.value < b.value }
            if a.key.stripped != b.key.stripped { return a.key.stripped > b.key.stripped }
            return b.key.added.lexicographicallyPrecedes(a.key.added)
        }!.key
    }

    private func addEndings(_ words: [(word: Word, edit: LemmaEdit)], to rules: inout [[UInt8]: LemmaEdit]) {
        for length in 0...Self.longestEnding {
            var counts: [[UInt8]: [LemmaEdit: Int]] = [:]
            for (word, edit) in words where word.form.count > length {
                counts[Array(word.form.suffix(length)), default: [:]][edit, default: 0] += 1
            }
            for (ending, edits) in counts where edits.values.reduce(0, +) >= Self.fewestWords || length == 0 {
                let best = commonest(edits)
                if best.stripped <= length || length > 0, decision(ending, rules) != best {
                    rules[ending] = best
                }
            }
        }
    }

    private func decision(_ form: [UInt8], _ rules: [[UInt8]: LemmaEdit]) -> LemmaEdit {
        for length in stride(from: min(form.count, Self.longestEnding), through: 0, by: -1) {
            if let edit = rules[Array(form.suffix(length))], edit.stripped <= form.count { return edit }
        }
        return LemmaEdit(stripped: 0, added: [])
    }
}
