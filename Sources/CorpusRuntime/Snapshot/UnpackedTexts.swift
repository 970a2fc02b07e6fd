import StageKit

/// Reads the texts of places, of an article no more than where its tokens lie, and that only as far as it is asked.
final class UnpackedTexts: PlaceTexts {
    private let corpus: CorpusSnapshot
    private var article: UInt32?
    private var segment: CorpusSegment?
    /// Where the article lies in the segment's text.
    private var extent = 0..<0
    private var tokens = UnpackedTokens()

    init(_ corpus: CorpusSnapshot) { self.corpus = corpus }

    func text(of range: TokenRange, in article: UInt32) -> UnsafeBufferPointer<UInt8> {
        if self.article != article { begin(article) }
        let bytes = tokens.count == 0 ? 0..<extent.count : tokens.bytes(of: range)
        let first = extent.lowerBound + bytes.lowerBound
        let last = min(extent.upperBound, extent.lowerBound + bytes.upperBound)
        let text = first <= last ? segment?.articles.text.touch(first..<last) : nil
        return text ?? UnsafeBufferPointer(start: nil, count: 0)
    }

    private func begin(_ number: UInt32) {
        let place = corpus.segments.place(number)
        let segment = corpus.segments.all[place.segment]
        article = number
        let isWhole = tokens.begin(segment, place.article)
        let found = segment.articles.range(
            segment.articles.textStarts,
            place.article..<(place.article + 1)
        )
        self.segment = isWhole ? segment : nil
        extent = isWhole ? found ?? 0..<0 : 0..<0
    }
}

/// Where the tokens of one article after another lie in its text, unpacked as far as is asked, into memory that is
/// used again.
private struct UnpackedTokens {
    private var starts: [UInt32] = []
    private var ends: [UInt32] = []
    /// How many tokens are unpacked.
    private var known = 0
    private var packed: (forms: IDColumn, reader: LayoutReader)?
    private var lengths: FormLengths?

    /// How many tokens the article has; none where the segment is damaged.
    var count: Int { packed?.forms.count ?? 0 }

    /// Turns to an article; false when the segment is damaged there.
    mutating func begin(_ from: CorpusSegment, _ number: Int) -> Bool {
        let segment = from.articles
        packed = nil
        known = 0
        guard let forms = segment.forms(of: number), let formEnds = segment.formEnds.touchAll(),
            var reader = segment.layoutReader(of: number)
        else { return false }
        reader.skipToTokens()
        packed = (forms, reader)
        if lengths?.ends.baseAddress != formEnds.baseAddress {
            lengths = from.formLengths.get { FormLengths(formEnds) }
        }
        if starts.count < forms.count {
            starts = Array(repeating: 0, count: forms.count)
            ends = starts
        }
        return true
    }

    /// The bytes that some tokens cover, as ``Article/bytes(of:)`` tells them for an article that has any.
    mutating func bytes(of tokens: TokenRange) -> Range<Int> {
        if tokens.isEmpty { return 0..<0 }
        precondition(tokens.end <= count, "a place lies in its article")
        unpack(upTo: Int(tokens.end))
        let (start, end) = (Int(starts[Int(tokens.start)]), Int(ends[Int(tokens.end) - 1]))
        return start..<max(start, end)
    }

    private mutating func unpack(upTo end: Int) {
        guard end > known, let packed, let lengths else { return }
        let forms = packed.forms
        var reader = packed.reader
        starts.withUnsafeMutableBufferPointer { starts in
            ends.withUnsafeMutableBufferPointer { ends in
                reader.readTokens(known..<end, starts: starts, ends: ends) { lengths[Int(forms[$0])] }
            }
        }
        known = end
        self.packed?.reader = reader
    }
}
