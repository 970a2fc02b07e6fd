internal import StageKit

/// An attribution as a row of the table.
struct AttributionRow {
    let article: Article
    let reading: Reading
    let found: Attribution
    let speaker: Speaker?

    /// How sure it is, with what is known of the speaker.
    var sureness: Sureness {
        guard let speaker else {
            return min(found.sureness, found.pattern == .reported ? .medium : .low)
        }
        if speaker.isAmbiguous || speaker.isGuess { return min(found.sureness, .medium) }
        if !isNamed(speaker) { return min(found.sureness, .medium) }
        let isPlural =
            found.speaker.map { $0.count == 1 && reading.traits[$0.lowerBound].has([.they, .it]) } ?? false
        return isPlural ? min(found.sureness, .medium) : found.sureness
    }

    /// Whether a reader can tell who is meant: by a name, or by the name of what they belong to.
    private func isNamed(_ speaker: Speaker) -> Bool {
        guard speaker.kind != .unnamed, speaker.name.contains(where: { reading.traits[$0].has(.capital) })
        else { return false }
        return speaker.name.count > 1 || !opensSentence(speaker.name.lowerBound)
            || isCapitalElsewhere(speaker.name.lowerBound)
    }

    private func opensSentence(_ token: Int) -> Bool {
        let start = reading.sentenceStart(of: token)
        return token == start || token == start + 1 && reading.traits[start].has(.mark)
    }

    /// Whether a word that opens a sentence has its capital inside another one too; linear.
    private func isCapitalElsewhere(_ token: Int) -> Bool {
        if reading.traits[token].has([.allCapitals, .media, .organisation, .nationality]) { return true }
        let form = reading.forms[token]
        return reading.forms.indices.contains { other in
            other != token && reading.forms[other] == form && !opensSentence(other)
        }
    }

    /// Adds the row wherever the content lies in a place.
    func append(to output: inout Rows, _ places: Places) {
        let extent = TokenRange(found.extent.lowerBound, found.extent.upperBound)
        for row in places.rows(holding: extent) { output.append(article, extent, from: row, cells: cells) }
    }

    private var cells: [Cell] {
        let name = speaker.map { text($0.name) }
        let kind = found.isDirect ? "direct" : found.isQuoted ? "mixed" : "indirect"
        let person = speaker?.kind == .person && speaker?.isAmbiguous == false ? name : nil
        return [
            .text(name), place(found.source), place(found.cue), place(found.content), .text(kind),
            .text(title),
            .text(speaker?.kind.rawValue), .text(found.pattern.rawValue), .text(sureness.name), .text(person),
            place(found.speaker.map { [$0] } ?? []),
        ]
    }

    private func place(_ ranges: [Range<Int>]) -> Cell {
        ranges.isEmpty
            ? .missing
            : .place(ranges.flatMap { reading.told($0) }.map { TokenRange($0.lowerBound, $0.upperBound) })
    }

    /// Text of a name, the same wherever it stands: an article has no capital, nor has the kind of people that opens
    /// a sentence; a party and a people have one.
    private func text(_ tokens: Range<Int>) -> String {
        let string = article.string(TokenRange(tokens.lowerBound, tokens.upperBound))
        let first = reading.traits[tokens.lowerBound]
        guard let initial = string.first else { return string }
        if first.has(.people) { return initial.uppercased() + string.dropFirst() }
        // What people are and what they write on may be a name: `Baker`, `Twitter`.
        let isIndefinite = speaker?.kind == .unnamed && !first.has([.role, .channel])
        let isCommon = first.has(.lower) && (tokens.count > 1 || first.has(.group) || isIndefinite)
        let isArticle = first.has(.article) && !first.has(.allCapitals) && tokens.count > 1
        guard isCommon || isArticle else { return string }
        return initial.lowercased() + string.dropFirst()
    }

    /// What stands before the name, and the apposition after it.
    private var title: String? {
        guard let speaker, speaker.kind == .person else { return nil }
        var pieces: [String] = []
        if let before = speaker.title {
            pieces.append(article.string(TokenRange(before.lowerBound, before.upperBound)))
        }
        if let whole = found.source.first, let core = found.speaker, whole.upperBound > core.upperBound + 1,
            whole.contains(core.lowerBound), speaker.title?.upperBound != core.upperBound
        {
            let end =
                reading.traits[whole.upperBound - 1].has(.comma) ? whole.upperBound - 1 : whole.upperBound
            pieces.append(article.string(TokenRange(core.upperBound + 1, end)))
        }
        return pieces.isEmpty ? nil : pieces.joined(separator: ", ")
    }
}
