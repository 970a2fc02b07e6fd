internal import TextCore

/// The words of a text that is no article's, as one paragraph; reused from text to text.
struct CutText {
    private var segmenter = Segmenter()
    private var segmentation = Segmentation()

    /// How many words the text has.
    var count: Int { segmentation.wordCount }

    /// The bytes of the first word, or nil.
    var first: Range<Int>? { count > 0 ? segmentation.wordRange(0) : nil }

    /// Cuts a text.
    mutating func cut(_ text: UnsafeBufferPointer<UInt8>) {
        segmenter.segment(text, blocks: [Block(start: 0, end: text.count)], into: &segmentation)
    }
}
