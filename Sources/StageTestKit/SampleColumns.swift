internal import StageKit
internal import TextCore

/// The columns of one sample article and the memory they lie in.
final class SampleColumns: @unchecked Sendable {
    private(set) var headline: String?
    private(set) var forms: [[UInt8]] = []
    private(set) var folds: [[UInt8]] = []
    private(set) var columns: ArticleColumns
    private var memory: [UnsafeMutableRawPointer] = []

    init(_ source: String) {
        let (text, blocks) = SampleColumns.blocks(of: Array(source.utf8))
        var segmenter = Segmenter()
        var cut = Segmentation()
        text.withUnsafeBufferPointer { segmenter.segment($0, blocks: blocks, into: &cut) }
        columns = .none
        columns.text = keep(text)
        columns.tokenStarts = keep(cut.tokenStarts)
        columns.tokenEnds = keep(cut.tokenEnds)
        columns.wordTokens = keep(cut.wordTokens)
        columns.wordTokenCounts = keep(cut.wordTokenCounts)
        columns.wordBreaks = keep(cut.wordBreaks)
        columns.sentenceTokens = keep(cut.sentenceTokens)
        columns.sentenceZones = keep(cut.sentenceZones)
        columns.paragraphTokens = keep(cut.paragraphTokens)
        columns.paragraphZones = keep(cut.paragraphZones)
        forms = (0..<cut.tokenCount).map { Array(text[Int(cut.tokenStarts[$0])..<Int(cut.tokenEnds[$0])]) }
        folds = (0..<cut.wordCount).map { word in
            var folded: [UInt8] = []
            Folding.fold(Array(text[cut.wordRange(word)]).span, into: &folded)
            return folded
        }
        if let first = blocks.first, first.zone == .headline {
            headline = String(decoding: text[first.start..<first.end], as: UTF8.self)
        }
    }

    deinit { memory.forEach { $0.deallocate() } }

    func number(by vocabulary: Vocabulary) {
        columns.tokenForms = keep(forms.map { UInt32(vocabulary.forms.find($0) ?? 0) })
        columns.wordIDs = keep(folds.map { UInt32(vocabulary.folds.find($0) ?? 0) })
    }

    private func keep<Element>(_ values: [Element]) -> UnsafeBufferPointer<Element> {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, values.count))
        _ = copy.initialize(from: values)
        memory.append(UnsafeMutableRawPointer(copy.baseAddress!))
        return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(copy)[0..<values.count])
    }

    /// Cuts at blank lines and around headings; marks of headings lie outside the blocks.
    private static func blocks(of text: [UInt8]) -> (text: [UInt8], blocks: [Block]) {
        var blocks: [Block] = []
        var open: Int?
        var start = 0
        func close(_ end: Int) {
            if let begin = open { blocks.append(Block(start: begin, end: end)) }
            open = nil
        }
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            if text[start..<end].starts(with: Array("# ".utf8)) {
                close(start)
                blocks.append(Block(start: start + 2, end: end, zone: .heading))
            } else if start == 0, text.starts(with: Array("= ".utf8)) {
                blocks.append(Block(start: 2, end: end, zone: .headline))
            } else if text[start..<end].allSatisfy({ $0 == 0x20 }) {
                close(start)
            } else if open == nil {
                open = start
            }
            start = end + 1
        }
        close(text.count)
        return (text, blocks)
    }
}
