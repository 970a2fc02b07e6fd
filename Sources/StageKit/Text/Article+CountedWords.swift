internal import TextCore

extension Article {
    /// The first token that is not the headline's: headline sentences come before all others.
    public var firstTokenOfBody: Int {
        var sentence = 0
        while sentence < sentenceCount, zone(ofSentence: sentence) == .headline { sentence += 1 }
        return sentence < columns.sentenceTokens.count ? Int(columns.sentenceTokens[sentence]) : tokenCount
    }

    /// The words that are counted: those that begin in `tokens`, in the body or a heading, never the headline.
    public func countedWords(in tokens: TokenRange) -> Range<Int> {
        words(in: TokenRange(max(Int(tokens.start), min(firstTokenOfBody, Int(tokens.end))), Int(tokens.end)))
    }

    /// All words that are counted, also of an article that has words alone.
    public var countedWords: Range<Int> { min(firstWord(from: firstTokenOfBody), wordCount)..<wordCount }

    /// A word as written, save that it has one kind of apostrophe and no soft hyphens.
    ///
    /// Allocates.
    public func exactForm(ofWord index: Int) -> [UInt8] {
        WordForms.exact(UnsafeBufferPointer(rebasing: columns.text[bytes(of: word(index))]))
    }
}
