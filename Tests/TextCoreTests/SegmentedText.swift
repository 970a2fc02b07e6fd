import TextCore

/// What the segmenter makes of a text, written out for comparison.
struct SegmentedText {
    let tokens: [String]
    let words: [String]
    let breaks: [UInt8]
    let sentences: [String]

    /// Segments a text of one body block.
    init(_ text: String) {
        self.init(blocks: [(text, .body)])
    }

    /// Segments blocks put end to end with a newline between.
    init(blocks: [(text: String, zone: Zone)]) {
        var bytes: [UInt8] = []
        var rows: [Block] = []
        for block in blocks {
            let start = bytes.count
            bytes += Array(block.text.utf8)
            rows.append(Block(start: start, end: bytes.count, zone: block.zone))
            bytes.append(0x0A)
        }
        var columns = Segmentation()
        var segmenter = Segmenter()
        segmenter.segment(bytes.span, blocks: rows, into: &columns)
        func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        tokens = (0..<columns.tokenCount).map {
            string(Int(columns.tokenStarts[$0])..<Int(columns.tokenEnds[$0]))
        }
        words = (0..<columns.wordCount).map { string(columns.wordRange($0)) }
        breaks = columns.wordBreaks
        sentences = (0..<columns.sentenceCount).map { row in
            let first = Int(columns.sentenceTokens[row])
            let last = Int(columns.sentenceTokens[row + 1]) - 1
            return string(Int(columns.tokenStarts[first])..<Int(columns.tokenEnds[last]))
        }
    }
}
