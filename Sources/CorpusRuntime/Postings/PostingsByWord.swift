/// The entries of all stretches brought together word by word; an entry is a stretch that a word stands in.
///
/// Linear in words of the vocabulary, entries and bytes. Written a block of words at a time, so that the memory it takes
/// is that of the vocabulary.
struct PostingsByWord {
    private let stretches: [PostingsStretch]
    /// The first entry of each word, then the number of entries; the same of bytes of positions.
    private let wordEntries: [UInt32]
    private let wordBytes: [UInt64]
    private let blockBytes: Int

    /// Takes the stretches, of word ids below `vocabulary`; a block has about `blockBytes` bytes of positions.
    init(_ stretches: [PostingsStretch], vocabulary: Int, blockBytes: Int = 1 << 20) {
        self.stretches = stretches
        self.blockBytes = blockBytes
        var entries = Array(repeating: UInt32(0), count: vocabulary + 1)
        var bytes = Array(repeating: UInt64(0), count: vocabulary + 1)
        for stretch in stretches {
            for (entry, word) in stretch.words.enumerated() {
                entries[Int(word) + 1] += 1
                bytes[Int(word) + 1] += UInt64(stretch.bytes(entry).count)
            }
        }
        for word in 0..<vocabulary {
            entries[word + 1] += entries[word]
            bytes[word + 1] += bytes[word]
        }
        wordEntries = entries
        wordBytes = bytes
    }

    /// Writes the columns of ``Postings`` that tell of words.
    func write(to writer: ColumnFileWriter) throws {
        try writer.write("entries", wordEntries)
        try writer.write("bytes", wordBytes)
        try writer.begin("stretch")
        try forEachBlock { try writer.append($0.stretches) }
        try writer.begin("ends")
        try forEachBlock { try writer.append($0.ends) }
        try writer.begin("position")
        try forEachBlock { block in
            try block.withPositions { try writer.append(UnsafeRawBufferPointer($0)) }
        }
    }

    private func forEachBlock(_ body: (Block) throws -> Void) throws {
        var next = Array(repeating: 0, count: stretches.count)
        var first = 0
        let vocabulary = wordEntries.count - 1
        while first < vocabulary {
            var end = first + 1
            while end < vocabulary, wordBytes[end + 1] - wordBytes[first] <= UInt64(blockBytes) { end += 1 }
            let entries = stretches.indices.map { number in
                let words = stretches[number].words
                let start = next[number]
                while next[number] < words.count, words[next[number]] < UInt32(end) { next[number] += 1 }
                return start..<next[number]
            }
            try body(Block(stretches, entries, wordEntries[first...end]))
            first = end
        }
    }
}

extension PostingsByWord {
    /// The entries of some words, word by word.
    struct Block {
        /// The stretch of each entry, and its number within the stretch.
        private let entries: [(stretch: Int, entry: Int)]
        private let sources: [PostingsStretch]
        /// The first entry of each word, then their number, counted from the block's first.
        private let starts: [Int]

        /// Takes the stretches, the entries that the block has of each, and the first entry of each of its words.
        init(_ sources: [PostingsStretch], _ own: [Range<Int>], _ wordEntries: ArraySlice<UInt32>) {
            self.sources = sources
            let firstEntry = Int(wordEntries.first ?? 0)
            let firstWord = wordEntries.startIndex
            starts = wordEntries.map { Int($0) - firstEntry }
            var entries = Array(repeating: (stretch: 0, entry: 0), count: starts.last ?? 0)
            var next = starts
            for (stretch, own) in own.enumerated() {
                for entry in own {
                    let word = Int(sources[stretch].words[entry]) - firstWord
                    entries[next[word]] = (stretch, entry)
                    next[word] += 1
                }
            }
            self.entries = entries
        }

        /// The stretch of each entry.
        var stretches: [UInt16] { entries.map { UInt16($0.stretch) } }

        /// One past the last byte of each entry's positions, counted from its word's first.
        var ends: [UInt32] {
            var ends = entries.map { UInt32(sources[$0.stretch].bytes($0.entry).count) }
            for word in 0..<(starts.count - 1) {
                for entry in (starts[word]..<starts[word + 1]).dropFirst() { ends[entry] += ends[entry - 1] }
            }
            return ends
        }

        /// Hands over the positions, packed as they are.
        func withPositions(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
            var bytes: [UInt8] = []
            for (stretch, entry) in entries {
                let source = sources[stretch]
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source.positions[source.bytes(entry)]))
            }
            try bytes.withUnsafeBufferPointer(body)
        }
    }
}
