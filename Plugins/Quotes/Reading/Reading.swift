internal import StageKit
internal import TextCore

/// One article as the rules read it: traits a token, and where quotations lie.
///
/// Its memory is used again.
struct Reading {
    /// What each token can be.
    private(set) var traits: [Traits] = []
    /// Whether a token begins where the one before it ends.
    private(set) var touches: [Bool] = []
    /// Number of the quotation that covers each token, marks included, plus one; 0 outside.
    private(set) var quotationNumbers: [Int32] = []
    /// Form ids, to compare names by.
    private(set) var forms: [UInt32] = []
    /// Blocks of the body, as token ranges, in order.
    private(set) var paragraphs: [Range<Int>] = []
    /// Sentences of the body, as token ranges, in order.
    private(set) var sentences: [Range<Int>] = []
    /// Quotations by start.
    private(set) var quotations: [Quotation] = []

    /// Titles of links within the text: no part of what is told.
    private(set) var remnants: [TokenRange] = []

    /// Apostrophes right after an `s`: possessives, unless they turn out to be quotation marks.
    private var apostrophes: [Int] = []

    /// Reads an article anew.
    mutating func load(_ article: Article, _ lexicon: inout Lexicon, remnants: [TokenRange] = []) {
        lexicon.use(article.vocabulary)
        let count = article.tokenCount
        traits.removeAll(keepingCapacity: true)
        touches.removeAll(keepingCapacity: true)
        forms.removeAll(keepingCapacity: true)
        apostrophes.removeAll(keepingCapacity: true)
        let ids = article.tokenForms
        let starts = article.tokenStarts
        let ends = article.tokenEnds
        var end: UInt32 = .max
        for token in 0..<count {
            let own = lexicon.traits(Int(ids[token]))
            let isTouching = starts[token] == end
            if own.has(.singleMark), isTouching, traits[token - 1].has(.plural) { apostrophes.append(token) }
            traits.append(own)
            forms.append(ids[token])
            touches.append(isTouching)
            end = ends[token]
        }
        joinHyphens()
        joinNames()
        hide(remnants)
        loadParagraphs(article)
        loadSentences(article)
        quotations.removeAll(keepingCapacity: true)
        quotationNumbers.removeAll(keepingCapacity: true)
        quotationNumbers.append(contentsOf: repeatElement(0, count: count))
    }

    /// Puts titles of links in brackets that hold nothing.
    private mutating func hide(_ remnants: [TokenRange]) {
        self.remnants = remnants
        for remnant in remnants where remnant.count > 1 {
            for token in remnant.indices { traits[token] = .known }
            traits[Int(remnant.start)] = [.known, .openBracket]
            traits[Int(remnant.end) - 1] = [.known, .closeBracket]
        }
    }

    /// The parts of a stretch that are no titles of links.
    func told(_ tokens: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = tokens.lowerBound
        for remnant in remnants where remnant.indices.overlaps(start..<max(start, tokens.upperBound)) {
            if start < remnant.indices.lowerBound { parts.append(start..<remnant.indices.lowerBound) }
            start = min(tokens.upperBound, remnant.indices.upperBound)
        }
        if start < tokens.upperBound || parts.isEmpty { parts.append(start..<tokens.upperBound) }
        return parts
    }

    /// Takes the quotations found, and remembers which token lies in which.
    mutating func take(_ found: [Quotation]) {
        quotations = found
        for (number, quotation) in found.enumerated() {
            for token in quotation.outer { quotationNumbers[token] = Int32(number + 1) }
        }
        for token in apostrophes {
            let isMark = quotation(at: token).map {
                quotations[$0].open == token || quotations[$0].close == token
            }
            if isMark != true { traits[token] = [.known, .possessiveClitic] }
        }
    }

    /// The quotation that covers a token, marks included.
    func quotation(at token: Int) -> Int? {
        let number = quotationNumbers[token]
        return number == 0 ? nil : Int(number) - 1
    }

    /// A hyphen between two words is no dash.
    private mutating func joinHyphens() {
        guard traits.count > 2 else { return }
        for token in 1..<(traits.count - 1) where traits[token].has(.dash) {
            if touches[token], touches[token + 1], !traits[token - 1].has(.punctuation) {
                let isWord = traits[token - 1].has([.lower, .capital, .digit])
                if isWord, !traits[token + 1].has(.punctuation) { traits[token] = .known }
            }
        }
    }

    /// The lower-case last part of a name whose other parts are short and capitalised: `Kim Ha neul`.
    private mutating func joinNames() {
        guard traits.count > 2 else { return }
        for token in 2..<traits.count where traits[token].has(.syllable) {
            let (family, given) = (traits[token - 2], traits[token - 1])
            guard isBareName(given), isBareName(family), !family.has(.title), !touches[token] else {
                continue
            }
            let next = token + 1 < traits.count ? traits[token + 1] : .stop
            if next.has([
                .comma, .stop, .auxiliary, .cue, .verb, .possessiveClitic, .coordinator, .closeBracket,
            ]) {
                traits[token] = [.known, .capital]
            }
        }
    }

    private func isBareName(_ own: Traits) -> Bool {
        own.subtracting([.known, .plural, .title]) == .capital
    }

    private mutating func loadParagraphs(_ article: Article) {
        paragraphs.removeAll(keepingCapacity: true)
        let starts = article.paragraphTokens
        let zones = article.paragraphZones
        for index in 0..<article.paragraphCount where zones[index] == Zone.body.rawValue {
            if starts[index] < starts[index + 1] {
                paragraphs.append(Int(starts[index])..<Int(starts[index + 1]))
            }
        }
    }

    /// Lists the sentences.
    ///
    /// A word that opens one is no name because of its capital when the lists know it as a common word.
    private mutating func loadSentences(_ article: Article) {
        let starts = article.sentenceTokens
        let zones = article.sentenceZones
        sentences.removeAll(keepingCapacity: true)
        for index in 0..<article.sentenceCount where zones[index] == Zone.body.rawValue {
            if let last = sentences.last, remnants.contains(where: { $0.start...$0.end ~= starts[index] }) {
                sentences[sentences.count - 1] = last.lowerBound..<Int(starts[index + 1])
                continue
            }
            sentences.append(Int(starts[index])..<Int(starts[index + 1]))
            var token = Int(starts[index])
            let end = Int(starts[index + 1])
            while token < end, traits[token].has(.punctuation) { token += 1 }
            guard token < end, traits[token].has(.capital), !traits[token].has(.allCapitals) else { continue }
            if traits[token].has(.capitalCue), opensSpeech(token, end) {
                traits[token] = [.known, .lower, .say, .past]
                continue
            }
            let isReport = traits[token].has(.document) && token + 1 < end && !traits[token + 1].has(.capital)
            if traits[token].has(.openers) || isReport, !traits[token].has([.maleName, .femaleName]) {
                traits[token].subtract(.capital)
                traits[token].insert(.lower)
            }
        }
    }

    /// `Said Ann Hill, a doctor: "…"`: the verb of speech before its speaker.
    private func opensSpeech(_ verb: Int, _ end: Int) -> Bool {
        guard verb + 2 < end, traits[verb + 1].has([.capital, .determiner, .possessive]) else { return false }
        for token in verb + 2..<min(end, verb + 25) {
            if traits[token].has([.cue, .auxiliary]), !traits[token].has(.possessiveClitic) { return false }
            if traits[token - 1].has([.colon, .comma]), traits[token].has(.mark) { return true }
        }
        return false
    }
}
