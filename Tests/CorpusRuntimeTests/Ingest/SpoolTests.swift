import StageKit
import Testing

@testable import CorpusRuntime

/// What is kept comes back as it was, wherever it lies.
@Suite struct SpoolTests {
    private static func pieces() -> [[UInt8]] {
        [0, 1, 7, 4096, 4097, 70_000].map { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 * 31) } }
    }

    @Test(arguments: [0, 5000, 1 << 20])
    func bytesComeBackAsTheyWere(memory: Int) {
        let spool = Spool(memory: memory)
        let kept = Self.pieces().map { spool.keep(KeptBytes($0)) }
        #expect(kept.map { Array($0.bytes) } == Self.pieces())
    }

    @Test func onlyWhatIsTooMuchLeavesTheMemory() {
        let spool = Spool(memory: 5000)
        let pieces = [4096, 900, 70_000].map { KeptBytes(Array(repeating: 1, count: $0)) }
        #expect(pieces.map { spool.keep($0) === $0 } == [true, true, false])
    }

    @Test func columnsAreReadInTheirOrder() {
        let pack = ColumnPack(bytes: [[], [1, 2, 3]], ids: [[7, 8], []], starts: [[9]])
        let kept = Spool(memory: 0).keep(pack.bytes)
        var reader = pack.reader(kept.start)
        #expect(Array(reader.next() as UnsafeBufferPointer<UInt8>) == [])
        #expect(Array(reader.next() as UnsafeBufferPointer<UInt8>) == [1, 2, 3])
        #expect(Array(reader.next() as UnsafeBufferPointer<UInt32>) == [7, 8])
        #expect(Array(reader.next() as UnsafeBufferPointer<UInt32>) == [])
        #expect(Array(reader.next() as UnsafeBufferPointer<UInt64>) == [9])
        withExtendedLifetime(kept) {}
    }
}
