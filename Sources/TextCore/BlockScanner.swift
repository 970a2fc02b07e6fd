/// The state of segmentation: the text, the columns being filled, and what has been seen in the block so far.
///
/// A block is scanned once, chunk by chunk between blanks; its sentences are then decided from the traits of its
/// tokens.
struct BlockScanner: ~Copyable {
    var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var columns = ScratchColumns()
    /// Traits of the block's tokens; row 0 is token `blockToken`, and `blockWord` the block's first word.
    var traits: UnsafeBufferPointer<TokenTraits> { traitColumn.rows }
    var traitColumn = ScratchColumn<TokenTraits>()
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
            var seen = classes[Int(bytes[p])]
            if seen.isEmpty {
                spaceBefore = true
                p &+= 1
                continue
            }
            let letters = seen == .letter ? LetterRun.end(bytes, p, block.end) : p
            var end = max(letters, p &+ 1)
            while end < block.end {
                let next = classes[Int(bytes[end])]
                if next.isEmpty { break }
                seen.formUnion(next)
                end &+= 1
            }
            scan(p, letters, end, seen)
            p = end
        }
        splitSentences()
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
}
