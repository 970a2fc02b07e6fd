/// Rows: what is noted of a token and of the word it belongs to.
extension BlockScanner {
    /// Appends a token without traits of its own.
    @inline(__always)
    mutating func addToken(_ start: Int, _ end: Int, _ own: TokenTraits) {
        columns.tokenStarts.append(UInt32(truncatingIfNeeded: start))
        columns.tokenEnds.append(UInt32(truncatingIfNeeded: end))
        traitColumn.append(spaceBefore ? own.union(.spaceBefore) : own)
        spaceBefore = false
    }

    /// Appends a token of a word: the word's first, unless a word is open.
    @inline(__always)
    mutating func addWordToken(_ start: Int, _ end: Int, _ more: TokenTraits = []) {
        let last = columns.wordTokens.count &- 1
        if wordIsOpen, columns.wordTokenCounts[last] < 255 {
            columns.wordTokenCounts[last] &+= 1
        } else {
            let currency = currencyIsPending ? 1 : 0
            columns.wordTokens.append(UInt32(truncatingIfNeeded: columns.tokenStarts.count &- currency))
            columns.wordTokenCounts.append(UInt8(truncatingIfNeeded: 1 &+ currency))
            columns.wordBreaks.append(pendingBreak.rawValue)
            pendingBreak = .none
            wordIsOpen = true
        }
        currencyIsPending = false
        addToken(start, end, BlockScanner.initialTraits(text, start, end).union(more))
    }

    /// Appends a token that is no part of a word.
    mutating func addPunctuation(
        _ start: Int,
        _ end: Int,
        _ own: TokenTraits,
        _ strength: WordBreak = .punctuation
    ) {
        if strength > pendingBreak { pendingBreak = strength }
        wordIsOpen = false
        currencyIsPending = false
        addToken(start, end, own)
    }

    // Static, as a method that is inlined where the scanner changes would be given a copy of the whole scanner.
    @inline(__always)
    private static func initialTraits(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
        -> TokenTraits
    {
        let byte = text[start]
        if byte &- 0x61 < 26 {
            // "iPhone" begins a sentence like a capital does.
            return end - start > 1 && text[start + 1] &- 0x41 < 26 ? .upper : .lower
        }
        if byte &- 0x41 < 26 { return .upper }
        if byte &- 0x30 < 10 || byte == 0x24 { return .digit }
        return byte < 0x80 ? otherTraits(byte) : highTraits(text, start)
    }

    private static func otherTraits(_ byte: UInt8) -> TokenTraits {
        switch byte {
        case 0x23, 0x40: .upper
        case 0x2E, 0x2B: .digit
        default: .lower
        }
    }

    private static func highTraits(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> TokenTraits {
        switch ScalarClass.of(scalar(text, start).value) {
        case .upper: .upper
        case .currency: .digit
        default: .lower
        }
    }
}
