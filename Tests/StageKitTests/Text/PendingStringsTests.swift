import Synchronization
import Testing

@testable import StageKit

/// Strings of a file whose bytes are checked when they are first read.
@Suite struct PendingStringsTests {
    private final class File: @unchecked Sendable {
        let bytes: UnsafeMutableBufferPointer<UInt8>
        let ends: UnsafeMutableBufferPointer<Int>
        private let asked = Mutex<[(start: Int, count: Int)]>([])
        /// Bytes of the strings' text that are said to be damaged.
        let damaged: Range<Int>

        init(_ words: [String], damaged: Range<Int> = 0..<0) {
            let column = words.reduce(into: StringColumn()) { $0.append($1) }
            bytes = .allocate(capacity: column.bytes.count)
            ends = .allocate(capacity: column.ends.count)
            _ = bytes.initialize(fromContentsOf: column.bytes)
            _ = ends.initialize(fromContentsOf: column.ends)
            self.damaged = damaged
        }

        deinit {
            bytes.deallocate()
            ends.deallocate()
        }

        var strings: SortedStrings {
            SortedStrings(
                bytes: UnsafeBufferPointer(bytes),
                ends: UnsafeBufferPointer(ends),
                owner: self
            ) { [self] part in
                let start = part.baseAddress.map { $0 - UnsafeRawPointer(bytes.baseAddress!) } ?? 0
                asked.withLock { $0.append((start, part.count)) }
                return part.isEmpty || !(start..<(start + part.count)).overlaps(damaged)
            }
        }

        /// How many times was asked, and about how many bytes.
        var told: (times: Int, bytes: Int) { asked.withLock { ($0.count, $0.reduce(0) { $0 + $1.count }) } }
    }

    private static let words = (0..<4_000).map { "w" + String($0 + 10_000) }

    @Test("A search asks about little more than what it looks at")
    func search() {
        let file = File(Self.words)
        #expect(file.strings.find("w12345".utf8) == 2_345)
        #expect(file.told.bytes < 1_000)
    }

    @Test("Who reads all asks about all, and then no more")
    func everything() {
        let file = File(Self.words)
        let strings = file.strings
        #expect((0..<strings.count).map { strings[$0] } == Self.words)
        let told = file.told
        #expect(told.bytes >= file.bytes.count + file.ends.count * 8)
        #expect((0..<strings.count).map { strings[$0] } == Self.words)
        #expect(file.told == told)
    }

    @Test("Damaged strings are read as empty ones, the others as they are", arguments: [0..<1, 600..<700])
    func damaged(_ range: Range<Int>) {
        let strings = File(Self.words, damaged: range).strings
        let first = range.lowerBound / 6
        #expect(strings[first] == "")
        #expect(strings[first + 200] == Self.words[first + 200])
        #expect((0..<strings.count).map { strings[$0] }.last == "")
    }

    @Test("Ends that lead out of the text are no way out of it", arguments: [-1, 1 << 40, .max])
    func wrongEnds(_ end: Int) {
        let file = File(["alpha", "beta", "gamma"])
        file.ends[1] = end
        #expect(file.strings[1] == "")
        #expect(file.strings[2] == "")
    }
}
