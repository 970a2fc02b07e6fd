/// The state of segmentation: the text, the columns being filled, and what has been seen in the block so far.
///
/// A block is scanned once, chunk by chunk between blanks; its sentences are then decided from the traits of its
/// tokens.
struct BlockScanner: ~Copyable {
    var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var columns = ScratchColumns()
    /// Traits of the block's tokens; row 0 is token `blockToken`, and `blockWord` the block's first word.
    var traits: UnsafeBufferPointer<TokenTraits> { traitColumn.rows }
    private var traitColumn = ScratchColumn<TokenTraits>()
    private let classes = ByteClass.table
    var blockToken = 0
    var blockWord = 0
    var blockEnd = 0
    var zone = Zone.body
    /// The strongest break since the last word.
    var pendingBreak = WordBreak.block
    var spaceBefore = true
    /// Whether the next token goes on with the open word.
    var wordIsOpen = false
    /// A currency sign that the number after it takes into its word.
    var currencyIsPending = false
    var doubleQuoteIsOpen = false
    var singleQuoteIsOpen = false

    /// Adds the rows of some blocks of a text to empty columns.
    mutating func scan(
        _ text: UnsafeBufferPointer<UInt8>,
        _ blocks: [Block],
        into columns: inout Segmentation
    ) {
        self.text = text
        for block in blocks {
            precondition(
                block.start >= 0 && block.start <= block.end && block.end <= text.count,
                "block out of text"
            )
            scan(block)
        }
        self.columns.move(to: &columns)
        self.text = UnsafeBufferPointer(start: nil, count: 0)
    }

    /// Appends the tokens, words and sentences of a block.
    private mutating func scan(_ block: Block) {
        begin(block)
        guard let bytes = text.baseAddress else { return }
        var p = block.start
        while p < block.end {
            let first = classes[Int(bytes[p])]
            if first.isEmpty {
                spaceBefore = true
                p &+= 1
                continue
            }
            var seen = first
            var end = p &+ 1
            while end < block.end {
                let next = classes[Int(bytes[end])]
                if next.isEmpty { break }
                seen.formUnion(next)
                end &+= 1
            }
            scan(p, end, seen)
            p = end
        }
        splitSentences()
    }

    /// Appends the tokens of a chunk; most are letters alone, or letters and a comma.
    @inline(__always)
    private mutating func scan(_ start: Int, _ end: Int, _ seen: ByteClass) {
        if seen == .letter, !mayBeFused(start, end) {
            wordIsOpen = false
            addWordToken(start, end)
        } else if seen == [.letter, .comma], isLettersAndComma(start, end), !mayBeFused(start, end &- 1) {
            wordIsOpen = false
            addWordToken(start, end &- 1)
            addPunctuation(end &- 1, end, .continuing, .comma)
        } else {
            scanChunk(start, end, seen)
        }
    }

    /// Whether a comma ends a chunk of letters and commas, and none stands before it.
    private func isLettersAndComma(_ start: Int, _ end: Int) -> Bool {
        guard text[end &- 1] == 0x2C, end &- start > 1 else { return false }
        for p in start..<(end &- 1) where text[p] == 0x2C { return false }
        return true
    }

    /// Whether letters may be two tokens written as one; settled by the word list.
    @inline(__always)
    private func mayBeFused(_ start: Int, _ end: Int) -> Bool {
        guard end - start == 5 || end - start == 6 else { return false }
        let first = text[start] | 0x20
        return first == 0x63 || first == 0x67 || first == 0x77
    }

    private mutating func begin(_ block: Block) {
        traitColumn.removeAll()
        traitColumn.reserve(block.end - block.start)
        columns.reserve(bytes: block.end - block.start)
        blockToken = columns.tokenCount
        blockWord = columns.wordCount
        blockEnd = block.end
        zone = block.zone
        pendingBreak = .block
        spaceBefore = true
        wordIsOpen = false
        currencyIsPending = false
        doubleQuoteIsOpen = false
        singleQuoteIsOpen = false
        columns.paragraphTokens.append(UInt32(blockToken))
        columns.paragraphZones.append(block.zone.rawValue)
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
        let (scalar, length) = scalar(at: p)
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
    private func leadsWord(_ p: Int, _ end: Int) -> Bool {
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

    // MARK: Rows

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
        let last = columns.wordCount &- 1
        if wordIsOpen, columns.wordTokenCounts[last] < 255 {
            columns.wordTokenCounts[last] &+= 1
        } else {
            let currency = currencyIsPending ? 1 : 0
            columns.wordTokens.append(UInt32(truncatingIfNeeded: columns.tokenCount - currency))
            columns.wordTokenCounts.append(UInt8(1 + currency))
            columns.wordBreaks.append(pendingBreak.rawValue)
            pendingBreak = .none
            wordIsOpen = true
        }
        currencyIsPending = false
        addToken(start, end, initialTraits(start, end).union(more))
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

    @inline(__always)
    private func initialTraits(_ start: Int, _ end: Int) -> TokenTraits {
        let byte = text[start]
        if byte &- 0x61 < 26 {
            // "iPhone" begins a sentence like a capital does.
            return end - start > 1 && text[start + 1] &- 0x41 < 26 ? .upper : .lower
        }
        if byte &- 0x41 < 26 { return .upper }
        if byte &- 0x30 < 10 || byte == 0x24 { return .digit }
        return byte < 0x80 ? otherTraits(byte) : highTraits(start)
    }

    private func otherTraits(_ byte: UInt8) -> TokenTraits {
        switch byte {
        case 0x23, 0x40: .upper
        case 0x2E, 0x2B: .digit
        default: .lower
        }
    }

    private func highTraits(_ start: Int) -> TokenTraits {
        switch ScalarClass.of(scalar(at: start).value) {
        case .upper: .upper
        case .currency: .digit
        default: .lower
        }
    }

    // MARK: Reading

    /// The scalar that begins at a byte; ill-formed bytes come out one at a time as U+FFFD.
    func scalar(at p: Int) -> (value: UInt32, length: Int) {
        let lead = text[p]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard p + length <= text.count, lead < 0x80 || lead >= 0xC2 else { return (0xFFFD, 1) }
        var value = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
        for i in 1..<max(length, 1) where length > 1 {
            guard text[p + i] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(text[p + i] & 0x3F)
        }
        return (value, length)
    }

    /// Whether a letter or a digit begins at a byte before `end`.
    func isAlphanumeric(_ p: Int, _ end: Int) -> Bool {
        guard p < end else { return false }
        let kind = ByteClass.of(text[p])
        if kind != .high { return !kind.isDisjoint(with: [.letter, .digit]) }
        let scalarClass = ScalarClass.of(scalar(at: p).value)
        return scalarClass == .lower || scalarClass == .upper
    }

    /// Length of the apostrophe at a byte, 0 if there is none.
    @inline(__always)
    func apostropheLength(_ p: Int, _ end: Int) -> Int {
        guard p < end else { return 0 }
        if text[p] == 0x27 { return 1 }
        if text[p] == 0xE2, p + 2 < end, text[p + 1] == 0x80, text[p + 2] == 0x99 { return 3 }
        if text[p] == 0xCA, p + 1 < end, text[p + 1] == 0xBC { return 2 }
        return 0
    }

    func isUpper(_ p: Int) -> Bool { text[p] &- 0x41 < 26 }
    func isLower(_ p: Int) -> Bool { text[p] &- 0x61 < 26 }
    func isDigit(_ p: Int) -> Bool { text[p] &- 0x30 < 10 }
    func isLetter(_ p: Int) -> Bool { (text[p] | 0x20) &- 0x61 < 26 }
}
