/// Chunks: what stands between two blanks.
extension BlockScanner {
    /// Appends the tokens of a chunk whose first bytes, up to `letters`, are ASCII letters; most are letters alone, or
    /// letters and one sign.
    @inline(__always)
    mutating func scan(_ start: Int, _ letters: Int, _ end: Int, _ seen: ByteClass) {
        if letters < end &- 1 || letters == start || mayBeFused(start, letters) {
            return scanChunk(start, end, seen)
        }
        if letters == end {
            wordIsOpen = false
            addWordToken(start, end)
        } else if seen.contains(.comma) {
            wordIsOpen = false
            addWordToken(start, letters)
            addPunctuation(letters, end, .continuing, .comma)
        } else if seen.contains(.stop), letters &- start > BlockScanner.longestAbbreviation {
            wordIsOpen = false
            addWordToken(start, letters)
            addPunctuation(letters, end, .stop)
        } else {
            scanChunk(start, end, seen)
        }
    }

    /// Whether letters may be two tokens written as one; settled by the word list.
    @inline(__always)
    func mayBeFused(_ start: Int, _ end: Int) -> Bool {
        guard end - start == 5 || end - start == 6 else { return false }
        let first = text[start] | 0x20
        return first == 0x63 || first == 0x67 || first == 0x77
    }

    private mutating func scanChunk(_ start: Int, _ end: Int, _ seen: ByteClass) {
        var p = start
        while p < end {
            wordIsOpen = false
            let kind = ByteClass.of(text[p])
            if !kind.isDisjoint(with: [.letter, .digit]) {
                p = scanWord(p, end, seen)
            } else if kind == .high {
                p = scanHigh(p, end, seen)
            } else if leadsWord(p, end) {
                p = scanWord(p, end, seen)
            } else {
                p = scanPunctuation(p, end)
            }
        }
    }

    private mutating func scanHigh(_ p: Int, _ end: Int, _ seen: ByteClass) -> Int {
        let (scalar, length) = BlockScanner.scalar(text, p)
        switch ScalarClass.of(scalar) {
        case .lower, .upper: return scanWord(p, end, seen)
        case .blank: spaceBefore = true
        case .apostrophe where leadsWord(p, end): return scanWord(p, end, seen)
        case .apostrophe where isLonePossessive(p, p + length, end):
            addPunctuation(p, end, .clitic, .none)
            return end
        case .apostrophe: addSingleQuote(p, p + length)
        case let other: addSymbol(other, p, p + length)
        }
        return p + length
    }

    /// Whether a sign at the start of a chunk belongs to the word after it: `.5`, `+44`, `#tag`, `@name`, `'em`.
    private mutating func leadsWord(_ p: Int, _ end: Int) -> Bool {
        guard spaceBefore || currencyIsPending, p + 1 < end else { return false }
        let next = ByteClass.of(text[p + 1])
        switch text[p] {
        case 0x2E, 0x2B: return next == .digit
        case 0x23, 0x40: return !next.isDisjoint(with: [.letter, .digit])
        case 0x27: return isElision(p, p + 1, end)
        case 0xE2: return p + 3 < end && isElision(p, p + 3, end)
        default: return false
        }
    }
}
