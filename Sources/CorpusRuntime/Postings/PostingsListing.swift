import StageKit

/// The words of one stretch of postings.
struct PostingsListing: WordListing {
    /// The stretch's first word among all.
    let firstWord: Int
    let wordCount: Int
    let words: UnsafeBufferPointer<UInt32>
    let ends: UnsafeBufferPointer<UInt32>
    let positions: UnsafeBufferPointer<UInt8>
    let breaks: UnsafeBufferPointer<UInt8>
    /// What checks the bytes at first touch; what is damaged is told by it and passed over here.
    let file: ColumnFile
    /// The number here of each word that is asked for, `.max` for one that is not here; nil where they are the same.
    let ownWords: UnsafeBufferPointer<UInt32>?

    @inline(__always)
    func forEachPosition(of word: UInt32, _ body: (Int) -> Void) {
        guard let entry = entry(of: word) else { return }
        var at = entry == 0 ? 0 : Int(ends[entry - 1])
        let end = Int(ends[entry])
        guard end <= positions.count, at <= end, isWhole(UnsafeBufferPointer(rebasing: positions[at..<end]))
        else { return }
        var position = 0
        while at < end {
            var byte = Int(positions[at])
            var step = byte & 0x7F
            var shift = 7
            at &+= 1
            while byte > 0x7F, at < end {
                byte = Int(positions[at])
                step |= (byte & 0x7F) << shift
                shift &+= 7
                at &+= 1
            }
            position &+= step
            body(position)
        }
    }

    private func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        file.check(UnsafeRawBufferPointer(bytes))
    }

    /// True when what stands before the words is what was written.
    var hasBreaks: Bool {
        let last = (firstWord + wordCount + 3) / 4
        return wordCount == 0
            || last <= breaks.count && isWhole(UnsafeBufferPointer(rebasing: breaks[(firstWord / 4)..<last]))
    }

    @inline(__always)
    func wordBreak(_ position: Int) -> UInt8 {
        let word = firstWord &+ position
        return breaks[word >> 2] >> UInt8(truncatingIfNeeded: (word & 3) << 1) & 3
    }

    private func entry(of word: UInt32) -> Int? {
        let word = ownWords.map { $0[Int(word)] } ?? word
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] == word ? low : nil
    }
}
