public import TextCore

extension Article {
    /// How many tokens the article has.
    @inlinable public var tokenCount: Int { columns.tokenStarts.count }
    /// How many words the article has, headline and headings included.
    @inlinable public var wordCount: Int { columns.wordTokens.count }
    /// How many sentences, headlines and headings included.
    @inlinable public var sentenceCount: Int { max(0, columns.sentenceTokens.count - 1) }
    /// How many paragraphs, headings and headlines.
    @inlinable public var paragraphCount: Int { max(0, columns.paragraphTokens.count - 1) }
    /// Every token of the article.
    @inlinable public var allTokens: TokenRange { TokenRange(0, tokenCount) }

    /// Words outside the headline; they are the last ones, as the headline comes first.
    public var bodyWordCount: Int {
        var headlineWords = 0
        for sentence in 0..<sentenceCount where zone(ofSentence: sentence) == .headline {
            headlineWords += words(in: self.sentence(sentence)).count
        }
        return wordCount - headlineWords
    }

    /// The tokens of sentence `index`.
    @inlinable
    public func sentence(_ index: Int) -> TokenRange {
        TokenRange(Int(columns.sentenceTokens[index]), Int(columns.sentenceTokens[index + 1]))
    }

    /// The tokens of paragraph, heading or headline `index`.
    @inlinable
    public func paragraph(_ index: Int) -> TokenRange {
        TokenRange(Int(columns.paragraphTokens[index]), Int(columns.paragraphTokens[index + 1]))
    }

    /// The number of the sentence that holds `token`.
    ///
    /// Logarithmic.
    @inlinable
    public func sentenceIndex(ofToken token: Int) -> Int {
        lastIndex(in: columns.sentenceTokens, count: sentenceCount, notAfter: token)
    }

    /// The number of the paragraph that holds `token`.
    ///
    /// Logarithmic.
    @inlinable
    public func paragraphIndex(ofToken token: Int) -> Int {
        lastIndex(in: columns.paragraphTokens, count: paragraphCount, notAfter: token)
    }

    /// The zone of sentence `index`.
    @inlinable
    public func zone(ofSentence index: Int) -> Zone {
        Zone(rawValue: columns.sentenceZones[index]) ?? .body
    }

    /// The words that begin in `tokens`, as a range of word numbers.
    ///
    /// Logarithmic.
    @inlinable
    public func words(in tokens: TokenRange) -> Range<Int> {
        let low = firstWord(from: Int(tokens.start))
        return low..<max(low, firstWord(from: Int(tokens.end)))
    }

    /// The tokens of word `index`.
    @inlinable
    public func word(_ index: Int) -> TokenRange {
        let start = Int(columns.wordTokens[index])
        return TokenRange(start, start + Int(columns.wordTokenCounts[index]))
    }

    @usableFromInline
    func firstWord(from token: Int) -> Int {
        var low = 0
        var high = wordCount
        while low < high {
            let middle = (low + high) / 2
            if Int(columns.wordTokens[middle]) < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    @usableFromInline
    func lastIndex(in starts: UnsafeBufferPointer<UInt32>, count: Int, notAfter token: Int) -> Int {
        var low = 0
        var high = count
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= token { low = middle } else { high = middle }
        }
        return low
    }
}
