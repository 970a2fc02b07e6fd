/// Cuts text into tokens, words and sentences.
///
/// Make one a thread and reuse it.
///
/// Linear in the text; memory is what the columns take. Blank characters are never part of a token; NULs and other
/// control characters count as blanks.
public struct Segmenter {
    private var memory = Memory()

    /// What copies of a segmenter share until one is used.
    private final class Memory {
        var scanner = BlockScanner()
    }

    /// A segmenter for English text.
    public init() {}

    /// Replaces the rows of `columns` with those of `text`.
    ///
    /// - Parameters:
    ///   - text: well-formed UTF-8 under 4 GiB. What is ill-formed gives odd tokens but no trap.
    ///   - blocks: ascending and apart; bytes outside them get no tokens.
    public mutating func segment(
        _ text: UnsafeBufferPointer<UInt8>,
        blocks: [Block],
        into columns: inout Segmentation
    ) {
        precondition(text.count < Int(UInt32.max), "a text must be under 4 GiB")
        columns.removeAll()
        if !isKnownUniquelyReferenced(&memory) { memory = Memory() }
        memory.scanner.scan(text, blocks, into: &columns)
    }

    /// Replaces the rows of `columns` with those of `text`; see the other overload.
    public mutating func segment(_ text: Span<UInt8>, blocks: [Block], into columns: inout Segmentation) {
        text.withUnsafeBufferPointer { segment($0, blocks: blocks, into: &columns) }
    }
}
