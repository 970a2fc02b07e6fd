/// A block of memory that never moves and is given back with its owner.
final class Slab<Element: BitwiseCopyable>: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<Element>

    /// Copies the elements.
    init(_ elements: [Element]) {
        buffer = .allocate(capacity: elements.count)
        _ = buffer.initialize(fromContentsOf: elements)
    }

    deinit { buffer.deallocate() }

    func slice(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(rebasing: buffer[range])
    }
}
