/// A growing window over bytes that come in order: what a reader looks at, and then leaves behind.
///
/// Holding n bytes costs O(n) in all, however often the reader asks for more: each filling doubles what is held.
public final class ByteWindow {
    private let source: any ByteSource
    private var storage: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0
    private(set) var atEnd = false

    /// Bytes that may be read beyond the window's end (their content is of no meaning).
    static let padding = 64
    private static let leastFilling = 1 << 19

    init(_ source: any ByteSource) {
        self.source = source
        storage = .allocate(byteCount: 2 * Self.leastFilling + Self.padding, alignment: 64)
    }

    deinit { storage.deallocate() }

    /// Why the bytes stopped before their end, once they did.
    var failure: SourceFailure? { source.failure }

    /// What is held and not consumed; valid until the next `fill`.
    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: storage.bindMemory(to: UInt8.self)[start..<end])
    }

    /// Leaves the first `count` bytes behind.
    func consume(_ count: Int) {
        start += count
    }

    /// Adds bytes at the end of the window; false when there are no more.
    func fill() -> Bool {
        guard !atEnd else { return false }
        let held = end - start
        let wanted = max(Self.leastFilling, held)
        makeRoom(for: wanted)
        let goal = end + wanted
        while end < goal {
            let got = source.read(into: UnsafeMutableRawBufferPointer(rebasing: storage[end..<goal]))
            if got == 0 {
                atEnd = true
                break
            }
            end += got
        }
        return end - start > held
    }

    /// Holds everything to the end.
    func fillAll() {
        while fill() {}
    }

    private func makeRoom(for wanted: Int) {
        let held = end - start
        let room = storage.count - Self.padding
        if room - end >= wanted { return }
        if held + wanted <= room {
            storage.baseAddress!.copyMemory(from: storage.baseAddress! + start, byteCount: held)
        } else {
            let larger = UnsafeMutableRawBufferPointer.allocate(
                byteCount: held + wanted + Self.padding,
                alignment: 64
            )
            larger.baseAddress!.copyMemory(from: storage.baseAddress! + start, byteCount: held)
            storage.deallocate()
            storage = larger
        }
        start = 0
        end = held
    }
}
