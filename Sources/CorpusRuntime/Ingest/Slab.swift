/// A block of memory that never moves and is given back with its owner.
final class Slab<Element: BitwiseCopyable>: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<Element>

    /// Copies the elements; one more than there are has room, so that there is an address even for none.
    init(_ elements: [Element]) {
        let room = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count + 1)
        buffer = UnsafeMutableBufferPointer(start: room.baseAddress, count: elements.count)
        _ = buffer.initialize(fromContentsOf: elements)
    }

    deinit { buffer.baseAddress?.deallocate() }

    var all: UnsafeBufferPointer<Element> { UnsafeBufferPointer(buffer) }
}
