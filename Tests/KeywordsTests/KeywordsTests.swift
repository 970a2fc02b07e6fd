import Keywords
import StageKit
import StageTestKit
import Testing

@Suite struct KeywordsTests {
    @Test func partialsMergeToTheSameBytes() throws {
        for seed in 1...4 as ClosedRange<UInt64> {
            let corpus = SampleCorpus(SampleWorld(seed: seed).texts)
            #expect(try corpus.mergingFaults(of: Keywords()) == [])
        }
    }
}
