import Glibc

/// The bytes of an open file, by read(2): a file that another program cuts while it is read just ends there.
final class FileBytes: ByteSource {
    private let descriptor: Int32
    private var head: [UInt8] = []
    private var hash = ContentHash()
    private var isWhole = false
    private(set) var failure: SourceFailure?

    /// A hash of the file's bytes once all were read.
    var contentHash: UInt64? { isWhole ? hash.value : nil }

    /// Opens a file, following links.
    init(path: String) throws(SourceFailure) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The first bytes, at most `count`, without taking them.
    func peek(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                readDescriptor(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]))
            }
            if got == 0 { break }
            filled += got
        }
        head = Array(bytes.prefix(filled))
        return head
    }

    /// The bytes unpacked, if they are gzip, and as UTF-8, if they are UTF-16: known by the first two.
    var text: any ByteSource {
        let head = peek(2)
        if head == [0x1F, 0x8B] { return GzipBytes(self) }
        return UTF16Bytes.isMark(head) ? UTF16Bytes(self, mark: head) : self
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard !head.isEmpty else { return readDescriptor(into: buffer) }
        let count = min(head.count, buffer.count)
        buffer.copyBytes(from: head.prefix(count))
        head.removeFirst(count)
        return count
    }

    private func readDescriptor(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if got > 0 { hash.add(UnsafeRawBufferPointer(rebasing: buffer[..<got])) }
            if got == 0, !buffer.isEmpty { isWhole = true }
            if got >= 0 { return got }
            if errno == EINTR { continue }
            failure = Self.failure(errno)
            return 0
        }
    }

    private static func failure(_ number: Int32) -> SourceFailure {
        switch number {
        case ENOENT: SourceFailure(code: .missing, reason: "no such file or folder")
        case ELOOP: SourceFailure(code: .linkLoop, reason: "the link leads back to itself")
        default: SourceFailure(code: .unreadable, reason: String(cString: strerror(number)))
        }
    }
}
