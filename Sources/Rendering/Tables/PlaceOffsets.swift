import StageKit

/// Turns places into Unicode scalars of the document.
///
/// Each article is counted once, with a running count every 256 bytes; after that a place costs at most 512 bytes
/// of counting and its own length, wherever it stands.
final class PlaceOffsets {
    private static let stride = 256
    private var first: [Int]
    private var counts: [UInt32] = []

    init(articleCount: Int) { first = Array(repeating: -1, count: articleCount) }

    /// Where `tokens` stand, from the first scalar of the document.
    func range(_ article: Article, _ tokens: TokenRange) -> Range<Int> {
        let text = article.text
        let bytes = article.bytes(of: tokens)
        let base = checkpoints(of: article)
        let start = position(bytes.lowerBound, text, base)
        let isShort = bytes.count < PlaceOffsets.stride
        let end = isShort ? start + count(text, bytes) : position(bytes.upperBound, text, base)
        let offset = article.attributes.scalarStart
        return (offset + start)..<(offset + end)
    }

    private func checkpoints(of article: Article) -> Int {
        let known = first[Int(article.number)]
        if known >= 0 { return known }
        let base = counts.count
        first[Int(article.number)] = base
        let text = article.text
        var total = 0
        var at = 0
        while true {
            counts.append(UInt32(total))
            let next = at + PlaceOffsets.stride
            if next > text.count { return base }
            total += count(text, at..<next)
            at = next
        }
    }

    private func position(_ byte: Int, _ text: Span<UInt8>, _ base: Int) -> Int {
        let block = byte / PlaceOffsets.stride
        return Int(counts[base + block]) + count(text, (block * PlaceOffsets.stride)..<byte)
    }

    /// Scalars that begin in the range.
    private func count(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        text.withUnsafeBufferPointer { bytes in
            var count = 0
            for byte in bytes[range] { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
            return count
        }
    }
}
