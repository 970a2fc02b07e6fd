/// Punctuation: which signs form one token, and which way a quotation mark faces.
extension BlockScanner {
    /// Appends the punctuation token at `p` and returns the byte after it.
    mutating func scanPunctuation(_ p: Int, _ end: Int) -> Int {
        let byte = text[p]
        switch byte {
        case 0x2E:
            let next = run(p, end)
            addPunctuation(p, next, next - p > 1 ? .ellipsis : .stop)
            return next
        case 0x21, 0x3F:
            var next = p + 1
            while next < end, text[next] == 0x21 || text[next] == 0x3F { next += 1 }
            addPunctuation(p, next, .mark)
            return next
        case 0x2C: addPunctuation(p, p + 1, .continuing, .comma)
        case 0x3A, 0x3B: addPunctuation(p, p + 1, .continuing)
        case 0x5B where isOmission(p, end):
            addPunctuation(p, p + 5, .ellipsis)
            return p + 5
        case 0x28, 0x5B, 0x7B: addPunctuation(p, p + 1, .open)
        case 0x29, 0x5D, 0x7D: addPunctuation(p, p + 1, .close)
        case 0x22: addDoubleQuote(p, p + 1, end)
        case 0x27, 0x60: return scanApostrophes(p, end)
        case 0x24: addCurrency(p, p + 1)
        case 0x2D, 0x2A, 0x3D, 0x5F, 0x7E, 0x23, 0x2B, 0x3C, 0x3E:
            let next = run(p, end)
            addPunctuation(p, next, byte == 0x2D ? .dash : [])
            return next
        default: addPunctuation(p, p + 1, [])
        }
        return p + 1
    }

    /// Appends a sign beyond ASCII.
    mutating func addSymbol(_ kind: ScalarClass, _ start: Int, _ end: Int) {
        switch kind {
        case .openQuote:
            if end - start == 3, text[start + 2] == 0x98 { singleQuoteIsOpen = true }
            addPunctuation(start, end, [.open, .quote])
        case .closeQuote: addPunctuation(start, end, [.close, .quote])
        case .dash: addPunctuation(start, end, .dash)
        case .ellipsis: addPunctuation(start, end, .ellipsis)
        case .bullet: addPunctuation(start, end, .bullet)
        case .currency: addCurrency(start, end)
        default: addPunctuation(start, end, [])
        }
    }

    /// Appends a currency sign; the number right after it takes it into its word.
    private mutating func addCurrency(_ start: Int, _ end: Int) {
        let isPrefix = end < blockEnd && (isDigit(end) || text[end] == 0x2E)
        if isPrefix {
            addToken(start, end, .digit)
            currencyIsPending = true
        } else {
            addPunctuation(start, end, .digit)
        }
    }

    /// A straight mark opens after a blank or an opener and before a letter, closes the other way round; where
    /// blanks tell nothing, marks alternate.
    mutating func addDoubleQuote(_ start: Int, _ end: Int, _ chunkEnd: Int) {
        let atStart = spaceBefore || (traits.last.map { !$0.isDisjoint(with: [.open, .dash]) } ?? true)
        let atEnd =
            end == chunkEnd || !(BlockScanner.isAlphanumeric(text, end, chunkEnd) || text[end] == 0x24)
        let opens: Bool
        if atStart != atEnd { opens = atStart } else { opens = !doubleQuoteIsOpen }
        doubleQuoteIsOpen = opens
        addPunctuation(start, end, opens ? [.open, .quote] : [.close, .quote])
    }

    private mutating func scanApostrophes(_ p: Int, _ end: Int) -> Int {
        if isLonePossessive(p, p + 1, end) {
            addPunctuation(p, p + 2, .clitic, .none)
            return p + 2
        }
        if p + 1 < end, text[p + 1] == text[p] {
            addDoubleQuote(p, p + 2, end)
            return p + 2
        }
        if text[p] == 0x60 {
            addPunctuation(p, p + 1, [.open, .quote])
        } else {
            addSingleQuote(p, p + 1)
        }
        return p + 1
    }

    /// A mark that may be an apostrophe: opens before a letter, closes what is open, else after an `s` it is
    /// a plural possessive, which breaks no n-gram.
    mutating func addSingleQuote(_ start: Int, _ end: Int) {
        let opens = spaceBefore || (traits.last.map { $0.contains(.open) } ?? true)
        if opens, end < blockEnd, ByteClass.of(text[end]) != .blank {
            singleQuoteIsOpen = true
            addPunctuation(start, end, [.open, .quote])
        } else if singleQuoteIsOpen {
            singleQuoteIsOpen = false
            addPunctuation(start, end, [.close, .quote])
        } else if start > 0, text[start - 1] | 0x20 == 0x73 {
            addPunctuation(start, end, .clitic, .none)
        } else {
            addPunctuation(start, end, [.close, .quote])
        }
    }

    /// Whether `'s` stands between blanks, as in text whose tokens are already apart.
    mutating func isLonePossessive(_ p: Int, _ letter: Int, _ end: Int) -> Bool {
        spaceBefore && letter + 1 == end && text[letter] | 0x20 == 0x73
            && apostropheLength(p, end) == letter - p
    }

    /// Whether `[...]` stands at `p`: an omission, which ends what an ellipsis does.
    private func isOmission(_ p: Int, _ end: Int) -> Bool {
        p + 5 <= end && text[p + 4] == 0x5D && text[(p + 1)..<(p + 4)].allSatisfy { $0 == 0x2E }
    }

    /// Byte after a run of the byte at `p`.
    private func run(_ p: Int, _ end: Int) -> Int {
        var next = p + 1
        while next < end, text[next] == text[p] { next += 1 }
        return next
    }
}
