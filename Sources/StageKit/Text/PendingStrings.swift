internal import Synchronization

/// Strings in a file, each checked before it is first read.
///
/// A search reads a few of many: only what it touches is checked. Who reads more will read all, so all are checked
/// then, and no string is asked about any more.
@usableFromInline
final class PendingStrings: @unchecked Sendable {
    /// How many strings are checked one by one.
    private static let few = 512

    private enum Outcome: UInt8, AtomicRepresentable { case open, right, broken }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let ends: UnsafeBufferPointer<Int>
    private let check: @Sendable (UnsafeRawBufferPointer) -> Bool
    private let outcome = Atomic<Outcome>(.open)
    private let looked = Atomic<Int>(0)

    init(
        bytes: UnsafeBufferPointer<UInt8>,
        ends: UnsafeBufferPointer<Int>,
        check: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool
    ) {
        self.bytes = bytes
        self.ends = ends
        self.check = check
    }

    /// Whether string `index` is as it was written; on any thread.
    @usableFromInline
    func isRight(_ index: Int) -> Bool {
        switch outcome.load(ordering: .acquiring) {
        case .right: return true
        case .broken: return false
        case .open: break
        }
        if looked.wrappingAdd(1, ordering: .relaxed).newValue <= PendingStrings.few {
            return isRightAlone(index)
        }
        let isRight =
            check(UnsafeRawBufferPointer(ends)) && check(UnsafeRawBufferPointer(bytes))
            && ends.last ?? 0 == bytes.count
        outcome.store(isRight ? .right : .broken, ordering: .releasing)
        return isRight
    }

    private func isRightAlone(_ index: Int) -> Bool {
        let edges = UnsafeBufferPointer(rebasing: ends[max(0, index - 1)...index])
        guard check(UnsafeRawBufferPointer(edges)) else { return false }
        let start = index == 0 ? 0 : ends[index - 1]
        guard 0 <= start, start <= ends[index], ends[index] <= bytes.count else { return false }
        return check(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<ends[index]])))
    }
}
