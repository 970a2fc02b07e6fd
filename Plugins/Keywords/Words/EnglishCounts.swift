import CEnglishCounts

/// In how many documents of ordinary English words stand; see the header of `CEnglishCounts` for the source.
struct EnglishCounts: @unchecked Sendable {
    /// The table; read at first use.
    static let shared = EnglishCounts()
    /// Documents counted.
    let documents: Int

    private let bytes = UnsafeBufferPointer(start: english_counts_address(), count: english_counts_size)
    /// Where each word's line begins, and the end.
    private let lines: [Int32]

    private init() {
        var lines: [Int32] = []
        for index in bytes.indices where bytes[index] == 0x0A { lines.append(Int32(index + 1)) }
        self.lines = lines
        documents = EnglishCounts.number(bytes[..<Int(lines[0] - 1)])
    }

    /// How many documents hold a folded word; 0 for one that is not in the table.
    ///
    /// Logarithmic.
    func documents(with word: UnsafeBufferPointer<UInt8>) -> Int {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high) / 2
            if self.word(middle).lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
        }
        guard low < lines.count - 1, self.word(low).elementsEqual(word) else { return 0 }
        return EnglishCounts.number(line(low).dropFirst(word.count + 1))
    }

    private func line(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        bytes[Int(lines[index])..<Int(lines[index + 1] - 1)]
    }

    private func word(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>> { line(index).prefix { $0 != 0x20 } }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}
