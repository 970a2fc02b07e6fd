import CEnglishCounts

/// What is known of a common word of English: how often it stands in ordinary text, and as what.
struct EnglishCount {
    /// Twice the binary logarithm of its occurrences in ``EnglishCounts/total`` words, rounded down.
    let level: Int
    /// Tenths of them that are nouns or names, rounded down.
    let noun: Int
    /// Tenths that are adjectives.
    let adjective: Int
    /// Tenths that are full verbs.
    let verb: Int

    /// About how many occurrences there are.
    var count: Double {
        let whole = Double(1 << (level / 2))
        return level % 2 == 0 ? whole * 1.19 : whole * 1.68
    }
}

/// The table of common words, searched by bytes; see the header of `CEnglishCounts` for its source.
struct EnglishCounts: @unchecked Sendable {
    /// The table; read at first use.
    static let shared = EnglishCounts()
    /// Words counted.
    static let total = 235_930.0

    private let bytes = UnsafeBufferPointer(start: english_counts_address(), count: english_counts_size)
    /// Where each line begins, and the end.
    private let lines: [Int32]

    private init() {
        var lines: [Int32] = [0]
        for index in bytes.indices where bytes[index] == 0x0A { lines.append(Int32(index + 1)) }
        self.lines = lines
    }

    /// The entry of a folded word, or nil.
    ///
    /// Logarithmic.
    func find(_ word: UnsafeBufferPointer<UInt8>) -> EnglishCount? {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high) / 2
            if self.word(middle).lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
        }
        guard low < lines.count - 1, self.word(low).elementsEqual(word) else { return nil }
        let end = Int(lines[low + 1]) - 1
        func digit(_ index: Int) -> Int { Int(bytes[end - index]) - 0x30 }
        return EnglishCount(
            level: Int(bytes[end - 4]) - 0x61,
            noun: digit(3),
            adjective: digit(2),
            verb: digit(1)
        )
    }

    private func word(_ line: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        bytes[Int(lines[line])..<(Int(lines[line + 1]) - 6)]
    }
}
