import StageKit

/// The features by which the kind of a name is told: its words, what they look like, and what stands around it.
package enum NameFeatures {
    /// Calls `body` with each feature of a name in a sentence.
    ///
    /// `lastWords` are those that names of several words end in, anywhere in the document.
    package static func forEach(
        _ span: NameSentence.Span,
        in sentence: NameSentence,
        lastWords: Set<[UInt8]>,
        _ body: (FeatureKey) -> Void
    ) {
        let tokens = span.tokens
        for index in tokens {
            let form = sentence.forms[index]
            let place: UInt8 =
                tokens.count == 1
                ? 0 : index == tokens.upperBound - 1 ? 1 : index == tokens.lowerBound ? 2 : 3
            body(FeatureKey(Template.nameWord, [place] + form.folded))
            body(FeatureKey(Template.nameWord, [9] + form.folded))
            body(FeatureKey(Template.nameShape, [place] + form.shape))
            if tokens.count > 1, let head = sentence.head(index) {
                body(FeatureKey(Template.nameHead, [place, head.rawValue]))
            }
            for length in 2...4 where form.folded.count > length {
                body(FeatureKey(Template.nameEnding, [place] + form.folded.suffix(length)))
            }
        }
        body(FeatureKey(Template.nameLength, [UInt8(min(tokens.count, 4))]))
        body(FeatureKey(Template.nameWhole, tokens.flatMap { sentence.forms[$0].folded + [0x20] }))
        known(tokens, sentence, lastWords, body)
        around(span, sentence, body)
        for cue in sentence.cues(span) {
            body(FeatureKey(Template.nameCue, [cue.rawValue]))
            body(FeatureKey(Template.nameCue, [cue.rawValue, tokens.count > 1 ? 1 : 0]))
        }
    }

    /// What the name is known for, and whether a single word is the last one of a longer name.
    private static func known(
        _ tokens: Range<Int>,
        _ sentence: NameSentence,
        _ lastWords: Set<[UInt8]>,
        _ body: (FeatureKey) -> Void
    ) {
        let first = sentence.forms[tokens.lowerBound].folded
        let isLong: UInt8 = tokens.count > 1 ? 1 : 0
        let isGiven: UInt8 = sentence.traits[tokens.lowerBound].contains(.given) ? 1 : 0
        body(FeatureKey(Template.nameGiven, [isLong, isGiven]))
        if isLong == 0 {
            body(FeatureKey(Template.nameEchoed, [isGiven, lastWords.contains(first) ? 1 : 0]))
        }
        if let kind = KnownNames.kind(sentence.text(tokens)) {
            body(FeatureKey(Template.nameKnown, [kind.rawValue]))
        }
        for index in tokens where sentence.traits[index].contains(.people) {
            body(FeatureKey(Template.namePeople, [isLong]))
        }
    }

    private static func around(
        _ span: NameSentence.Span,
        _ sentence: NameSentence,
        _ body: (FeatureKey) -> Void
    ) {
        let (tokens, title) = (span.tokens, span.title)
        body(FeatureKey(Template.nameTitle, [title.isEmpty ? 0 : 1]))
        let isLong: UInt8 = tokens.count > 1 ? 1 : 0
        for distance in [-2, -1, 1, 2] {
            let index = distance < 0 ? title.lowerBound + distance : tokens.upperBound - 1 + distance
            let place = UInt8(bitPattern: Int8(distance))
            let isInside = sentence.forms.indices.contains(index)
            let word = isInside ? sentence.forms[index].folded : []
            body(FeatureKey(Template.nameNeighbour, [place] + word))
            body(FeatureKey(Template.nameNeighbour, [place, isLong] + word + [0]))
            if isInside {
                body(FeatureKey(Template.nameNeighbourTag, [place, sentence.tags[index].rawValue]))
                if word.count > 3 { body(FeatureKey(Template.nameNeighbourEnding, [place] + word.suffix(3))) }
            }
        }
    }
}
