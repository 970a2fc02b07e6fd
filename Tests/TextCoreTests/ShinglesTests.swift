import Testing
import TextCore

@Suite struct ShinglesTests {
    private func words(_ range: Range<Int>) -> [UInt64] {
        range.map { Hashing.hash(Array(String($0).utf8).span) }
    }

    @Test func shinglesAreDistinctAndAscending() {
        let hashes = Shingles.hashes(of: words(0..<30) + words(0..<30))
        #expect(hashes.count == 30)
        #expect(hashes == hashes.sorted())
        #expect(Shingles.hashes(of: words(0..<3)).count == 1)
        #expect(Shingles.hashes(of: []).isEmpty)
    }

    @Test func theOrderOfWordsMatters() {
        let forward = words(0..<5)
        #expect(Shingles.hashes(of: forward) != Shingles.hashes(of: forward.reversed()))
    }

    @Test func overlapIsCountedExactly() {
        let first = Shingles.hashes(of: words(0..<104))
        let second = Shingles.hashes(of: words(50..<104))
        let overlap = Shingles.overlap(first, second)
        #expect([overlap.shared, overlap.first, overlap.second] == [50, 100, 50])
        #expect(overlap.jaccard == 0.5)
        #expect(overlap.containment == 1)
        #expect(Shingles.overlap([], []).jaccard == 0)
    }

    @Test(arguments: [0, 25, 50, 75, 100])
    func signaturesEstimateTheJaccardSimilarity(shift: Int) {
        var total = 0.0
        for seed in 0..<20 {
            let base = seed * 100_000
            let first = Shingles.hashes(of: words(base..<(base + 104)))
            let second = Shingles.hashes(of: words((base + shift)..<(base + shift + 104)))
            total += MinHash(shingles: first).similarity(to: MinHash(shingles: second))
        }
        let exact = Double(100 - shift) / Double(100 + shift)
        #expect(abs(total / 20 - exact) < 0.05)
    }

    @Test func fewShinglesFillEveryBinAndEqualArticlesAgree() {
        let few = Shingles.hashes(of: words(0..<7))
        let signature = MinHash(shingles: few)
        #expect(signature.bins.count == MinHash.binCount)
        #expect(Set(signature.bins).count <= 3)
        #expect(MinHash(shingles: few.reversed()) == signature)
        #expect(signature.bandHashes(rows: 4).count == 32)
        #expect(Set(signature.bandHashes(rows: 4)).count == 32)
    }

    @Test func nearCopiesShareABandAndStrangersDoNot() {
        let original = MinHash(shingles: Shingles.hashes(of: words(0..<400)))
        let copy = MinHash(shingles: Shingles.hashes(of: words(20..<400)))
        let stranger = MinHash(shingles: Shingles.hashes(of: words(1000..<1400)))
        let bands = Set(original.bandHashes(rows: 4))
        #expect(!bands.isDisjoint(with: copy.bandHashes(rows: 4)))
        #expect(bands.isDisjoint(with: stranger.bandHashes(rows: 4)))
    }

    @Test func noShinglesMakeNoSignature() {
        let none = MinHash(shingles: [])
        #expect(none.bins.isEmpty && none.bandHashes(rows: 4).isEmpty)
        #expect(none.similarity(to: none) == 0)
    }
}

extension MinHash {
    /// Share of bins in which two signatures agree: what it estimates is the Jaccard similarity.
    fileprivate func similarity(to other: MinHash) -> Double {
        guard !bins.isEmpty, !other.bins.isEmpty else { return 0 }
        var equal = 0
        for i in 0..<MinHash.binCount where bins[i] == other.bins[i] { equal += 1 }
        return Double(equal) / Double(MinHash.binCount)
    }
}
