extension Article {
    /// The bytes of the text that `tokens` cover, from the first token's first byte to the last one's last.
    ///
    /// What was never cut into tokens, as boilerplate, is covered whole.
    @inlinable
    public func bytes(of tokens: TokenRange) -> Range<Int> {
        if tokenCount == 0 { return 0..<columns.text.count }
        if tokens.isEmpty {
            let first = Int(tokens.start)
            let at = first < tokenCount ? Int(columns.tokenStarts[first]) : columns.text.count
            return at..<at
        }
        return Int(columns.tokenStarts[Int(tokens.start)])..<Int(columns.tokenEnds[Int(tokens.end) - 1])
    }

    /// The text that `tokens` cover, as a String.
    ///
    /// Allocates: not for a loop over tokens.
    public func string(_ tokens: TokenRange) -> String {
        string(bytes: bytes(of: tokens))
    }

    /// The text of a range of bytes, as a String.
    public func string(bytes range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: columns.text[range]), as: UTF8.self)
    }

    /// The exact form of one token, as a String.
    public func token(_ index: Int) -> String { string(TokenRange(index, index + 1)) }

    /// Offsets of `tokens` in Unicode scalars from the start of the document.
    ///
    /// Linear in the bytes before them.
    public func scalars(of tokens: TokenRange) -> Range<Int> {
        let range = bytes(of: tokens)
        let before = scalarCount(columns.text, 0..<range.lowerBound)
        let start = attributes.scalarStart + before
        return start..<(start + scalarCount(columns.text, range))
    }

    private func scalarCount(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range where text[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
