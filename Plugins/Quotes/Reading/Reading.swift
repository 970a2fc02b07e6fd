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

    /// Reads an article anew.
    mutating func load(_ article: Article, _ lexicon: inout Lexicon) {
        lexicon.use(article.vocabulary)
        let count = article.tokenCount
        traits.removeAll(keepingCapacity: true)
        touches.removeAll(keepingCapacity: true)
        forms.removeAll(keepingCapacity: true)
        let ids = article.tokenForms
        let starts = article.tokenStarts
        let ends = article.tokenEnds
        var end: UInt32 = .max
        for token in 0..<count {
            traits.append(lexicon.traits(Int(ids[token])))
            forms.append(ids[token])
            touches.append(starts[token] == end)
            end = ends[token]
        }
        joinHyphens()
        loadParagraphs(article)
        loadSentences(article)
        quotations.removeAll(keepingCapacity: true)
        quotationNumbers.removeAll(keepingCapacity: true)
        quotationNumbers.append(contentsOf: repeatElement(0, count: count))
    }

    /// Takes the quotations found, and remembers which token lies in which.
    mutating func take(_ found: [Quotation]) {
        quotations = found
        for (number, quotation) in found.enumerated() {
            for token in quotation.outer { quotationNumbers[token] = Int32(number + 1) }
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
            sentences.append(Int(starts[index])..<Int(starts[index + 1]))
            var token = Int(starts[index])
            let end = Int(starts[index + 1])
            while token < end, traits[token].has(.punctuation) { token += 1 }
            guard token < end, traits[token].has(.capital), !traits[token].has(.allCapitals) else { continue }
            if traits[token].has(.openers), !traits[token].has([.maleName, .femaleName]) {
                traits[token].subtract(.capital)
                traits[token].insert(.lower)
            }
        }
    }
}
