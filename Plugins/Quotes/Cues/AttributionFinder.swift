/// Finds who said what, sentence by sentence, by cues and the words around them.
struct AttributionFinder {
    /// What was found, in order of cues.
    var found: [Attribution] = []
    /// Whether each quotation belongs to an attribution.
    var claimed: [Bool] = []
    /// The source of the last attribution of the sentence at hand.
    var lastSource: Source?

    /// Replaces what was found by the attributions of an article that cues tell of.
    mutating func find(in reading: borrowing Reading) {
        found.removeAll(keepingCapacity: true)
        claimed.removeAll(keepingCapacity: true)
        claimed.append(contentsOf: repeatElement(false, count: reading.quotations.count))
        var paragraph = 0
        for sentence in reading.sentences {
            while reading.paragraphs[paragraph].upperBound <= sentence.lowerBound { paragraph += 1 }
            lastSource = nil
            find(in: Passage(sentence: sentence, paragraph: reading.paragraphs[paragraph]), reading)
        }
        dropNestedAttitudes()
    }

    private mutating func find(in passage: Passage, _ reading: borrowing Reading) {
        let sentence = passage.sentence
        for token in sentence
        where reading.traits[token].has([.cue, .point, .about, .according, .view, .colon, .dash]) {
            if reading.quotation(at: token) != nil { continue }
            let own = reading.traits[token]
            if own.has(.according) {
                according(token, passage, reading)
            } else if own.has(.colon) || own.has(.dash) {
                sign(token, passage, reading)
            } else if !(own.has(.view) && view(token, passage, reading)), own.has([.cue, .point, .about]) {
                verb(token, passage, reading)
            }
        }
    }

    /// What somebody hopes or criticises within what another said is part of that, not speech of its own.
    private mutating func dropNestedAttitudes() {
        let all = found
        found = all.filter { own in
            if own.verb.has([.say, .tell]) || own.verb.isEmpty { return true }
            guard let cue = own.cue.first else { return true }
            return !all.contains { other in
                other.cue.first != cue && other.content.contains { $0.contains(cue.lowerBound) }
            }
        }
    }

    /// Adds an attribution, and claims the quotations in its content.
    mutating func add(_ attribution: Attribution, _ reading: borrowing Reading) {
        var attribution = attribution
        attribution.content.removeAll { $0.isEmpty }
        guard !attribution.content.isEmpty else { return }
        var isDirect = true
        for piece in attribution.content {
            var token = piece.lowerBound
            while token < piece.upperBound {
                if let number = reading.quotation(at: token) {
                    let quotation = reading.quotations[number]
                    if !reading.isName(quotation) || isNamed(quotation, attribution, reading) {
                        attribution.isQuoted = true
                    }
                    claimed[number] = true
                    token = quotation.outer.upperBound
                } else {
                    if !reading.traits[token].has(.punctuation) { isDirect = false }
                    token += 1
                }
            }
        }
        attribution.isDirect = isDirect && attribution.isQuoted
        found.append(attribution)
    }
}

extension AttributionFinder {
    /// `described it as the "Ferry Rule"`: the name itself is what was said.
    private func isNamed(_ quotation: Quotation, _ attribution: Attribution, _ reading: borrowing Reading)
        -> Bool
    {
        attribution.verb.has(.naming) && attribution.content.last?.contains(quotation.open) == true
    }
}

/// The sentence at hand and the paragraph it stands in.
struct Passage {
    var sentence: Range<Int>
    var paragraph: Range<Int>
}
