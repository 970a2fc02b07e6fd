/// A token of a treebank.
package struct TreebankToken: Sendable {
    package var form: String
    package var lemma: String
    /// The universal part of speech, as `NOUN`.
    package var tag: String
    /// A blank stands after it in the text.
    package var hasSpaceAfter: Bool

    /// A token of these.
    package init(form: String, lemma: String, tag: String, hasSpaceAfter: Bool) {
        self.form = form
        self.lemma = lemma
        self.tag = tag
        self.hasSpaceAfter = hasSpaceAfter
    }
}

/// A sentence of a treebank.
package struct TreebankSentence: Sendable {
    package var tokens: [TreebankToken] = []
    /// The id of the document that begins with it, or nil.
    package var document: String?
    /// A paragraph begins with it.
    package var beginsParagraph = false
    /// Words that are written as one, `don't`, in order.
    package var contractions: [TreebankContraction] = []
    /// What tokens refer to, where the treebank says so (GUM does); innermost ones first.
    package var entities: [TreebankEntity] = []

    /// A sentence without tokens.
    package init() {}
}

/// Tokens that refer to something.
package struct TreebankEntity: Sendable {
    /// The tokens, by their numbers in the sentence from 0.
    package var tokens: Range<Int>
    /// As `person`.
    package var kind: String
}

/// Several tokens that are written as one word.
package struct TreebankContraction: Sendable {
    /// The tokens, by their numbers in the sentence from 0.
    package var tokens: Range<Int>
    /// What is written.
    package var form: String
    /// A blank stands after it in the text.
    package var hasSpaceAfter: Bool

    /// A word of these.
    package init(tokens: Range<Int>, form: String, hasSpaceAfter: Bool) {
        self.tokens = tokens
        self.form = form
        self.hasSpaceAfter = hasSpaceAfter
    }
}

/// Files of annotated sentences in the CoNLL-U format of Universal Dependencies.
package enum Treebank {
    /// The sentences of a file, in its order; empty nodes are left out.
    package static func read(_ path: String) throws -> [TreebankSentence] {
        var sentences: [TreebankSentence] = []
        var sentence = TreebankSentence()
        var open = OpenEntities()
        for line in try GoldFile.lines(path) {
            if line.isEmpty {
                if !sentence.tokens.isEmpty { sentences.append(sentence) }
                sentence = TreebankSentence()
                open = OpenEntities()
            } else if line.first == 0x23 {
                let comment = String(decoding: line, as: UTF8.self)
                if comment.hasPrefix("# newdoc") {
                    sentence.document = comment.split(separator: " ").last.map(String.init) ?? ""
                }
                if comment.hasPrefix("# newpar") { sentence.beginsParagraph = true }
            } else {
                try add(line, to: &sentence, &open, path)
            }
        }
        if !sentence.tokens.isEmpty { sentences.append(sentence) }
        return sentences
    }

    private static func add(
        _ line: ArraySlice<UInt8>,
        to sentence: inout TreebankSentence,
        _ open: inout OpenEntities,
        _ path: String
    ) throws {
        let columns = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard columns.count == 10 else { throw GoldFile.Unreadable(path, "has a line without ten columns") }
        let hasSpaceAfter = !columns[9].split(separator: "|").contains("SpaceAfter=No")
        if columns[0].contains(".") { return }
        if let tokens = try range(columns[0], path) {
            return sentence.contractions.append(
                TreebankContraction(tokens: tokens, form: columns[1], hasSpaceAfter: hasSpaceAfter)
            )
        }
        sentence.tokens.append(
            TreebankToken(
                form: columns[1],
                lemma: columns[2],
                tag: columns[3],
                hasSpaceAfter: hasSpaceAfter
            )
        )
        if let note = columns[9].split(separator: "|").first(where: { $0.hasPrefix("Entity=") }) {
            sentence.entities += open.read(note.dropFirst(7), token: sentence.tokens.count - 1)
        }
    }

    /// The tokens that `2-3` counts; nil for a number alone.
    private static func range(_ number: String, _ path: String) throws -> Range<Int>? {
        guard let dash = number.firstIndex(of: "-") else { return nil }
        let first = Int(number[..<dash])
        let last = Int(number[number.index(after: dash)...])
        guard let first, let last, first <= last else {
            throw GoldFile.Unreadable(path, "has a damaged range \(number)")
        }
        return first - 1..<last
    }
}

/// Entities whose tokens have begun and not ended, as GUM writes them: `(4-person-…`, then `4)`.
private struct OpenEntities {
    private var open: [(id: Substring, kind: String, start: Int)] = []

    /// Reads what a token opens and closes; gives the entities that end with it.
    mutating func read(_ note: Substring, token: Int) -> [TreebankEntity] {
        var ended: [TreebankEntity] = []
        var rest = note
        while !rest.isEmpty {
            let opens = rest.first == "("
            let body = rest.dropFirst(opens ? 1 : 0)
            let end = body.firstIndex { $0 == "(" || $0 == ")" } ?? body.endIndex
            let fields = body[..<end].split(separator: "-")
            let closes = end < body.endIndex && body[end] == ")"
            rest = body[(closes ? body.index(after: end) : end)...]
            guard let id = fields.first else { continue }
            if opens { open.append((id, fields.count > 1 ? String(fields[1]) : "", token)) }
            if closes, let index = open.lastIndex(where: { $0.id == id }) {
                let entity = open.remove(at: index)
                ended.append(TreebankEntity(tokens: entity.start..<(token + 1), kind: entity.kind))
            }
        }
        return ended
    }
}
