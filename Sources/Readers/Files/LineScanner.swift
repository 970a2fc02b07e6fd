import Glibc

/// Gives the lines of a window, one after the other, however long.
struct LineScanner {
    private let window: ByteWindow
    private var pending = 0
    /// The number of the line given last, from 1.
    private(set) var line = 0

    init(_ window: ByteWindow) {
        self.window = window
    }

    /// The next line without its line feed (a carriage return stays); valid until the next call.
    ///
    /// At least `ByteWindow.padding` bytes behind it may be read.
    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        window.consume(pending)
        pending = 0
        var searched = 0
        while true {
            let bytes = window.bytes
            if let length = Self.lineLength(bytes, from: searched) {
                pending = length + 1
                return take(bytes, length)
            }
            searched = bytes.count
            if window.fill() { continue }
            guard searched > 0 else { return nil }
            pending = searched
            return take(window.bytes, searched)
        }
    }

    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ length: Int) -> UnsafeBufferPointer<
        UInt8
    > {
        line += 1
        return UnsafeBufferPointer(rebasing: bytes[..<length])
    }

    private static func lineLength(_ bytes: UnsafeBufferPointer<UInt8>, from searched: Int) -> Int? {
        guard let base = bytes.baseAddress, searched < bytes.count else { return nil }
        guard let found = memchr(base + searched, 0x0A, bytes.count - searched) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
