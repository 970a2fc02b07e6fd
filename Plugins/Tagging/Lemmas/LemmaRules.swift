import CTaggingModel
package import StageKit
import TextCore

/// Rules from form and part of speech to lemma: the longest ending that has a rule decides, whole words first.
///
/// One rule a line: the tag; the ending, a whole word after `^`; how many bytes are cut off; what is put there.
/// Proper nouns keep their capitals, all else is in lower case.
package struct LemmaRules: Sendable {
    /// The rules that come with the program; read at first use.
    package static let bundled = LemmaRules(
        UnsafeRawBufferPointer(start: lemma_rules_address(), count: lemma_rules_size)
    )

    private static let longestEnding = 8
    private var rules: [FeatureKey: LemmaEdit] = [:]

    /// Reads rules.
    package init(_ text: some Sequence<UInt8>) {
        for line in Array(text).split(separator: 0x0A) {
            let fields = line.split(separator: 0x09, maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count == 4, let tag = UPOS(name: String(decoding: fields[0], as: UTF8.self)),
                let stripped = Int(String(decoding: fields[2], as: UTF8.self))
            else { continue }
            let key = LemmaRules.key(tag, Array(fields[1]))
            rules[key] = LemmaEdit(stripped: stripped, added: Array(fields[3]))
        }
    }

    /// The lemma of a form that has that part of speech.
    ///
    /// Allocates; callers keep what they asked for.
    package func lemma(_ form: UnsafeBufferPointer<UInt8>, _ tag: UPOS) -> String {
        let form = LemmaRules.plain(form, tag)
        let edit = edit(form, tag)
        return String(decoding: edit?.applied(to: form) ?? form, as: UTF8.self)
    }

    private func edit(_ form: [UInt8], _ tag: UPOS) -> LemmaEdit? {
        if let edit = rules[LemmaRules.key(tag, [0x5E] + form)] { return edit }
        for length in stride(from: min(form.count, LemmaRules.longestEnding), through: 0, by: -1) {
            if let edit = rules[LemmaRules.key(tag, Array(form.suffix(length)))], edit.stripped <= form.count
            {
                return edit
            }
        }
        return nil
    }

    private static func key(_ tag: UPOS, _ ending: [UInt8]) -> FeatureKey {
        FeatureKey(Template.lemma + tag.rawValue, ending)
    }

    /// The form that rules are about.
    package static func plain(_ form: UnsafeBufferPointer<UInt8>, _ tag: UPOS) -> [UInt8] {
        let word = WordForm(form)
        return tag == .properNoun ? word.exact : word.folded
    }
}
