import Glibc
import StageKit

/// Bytes that never move and are given back with their owner: memory, or a part of a file that is mapped.
final class KeptBytes: @unchecked Sendable {
    let start: UnsafeMutableRawPointer
    let count: Int
    private let isMapped: Bool

    /// Memory for so many bytes, with nothing in them yet.
    init(count: Int) {
        start = .allocate(byteCount: max(count, 1), alignment: 8)
        self.count = count
        isMapped = false
    }

    /// Memory with these bytes.
    convenience init(_ bytes: [UInt8]) {
        self.init(count: bytes.count)
        bytes.withUnsafeBytes { start.copy($0) }
    }

    /// A part of a file, which nothing may write to any more; nil when it cannot be mapped.
    ///
    /// It begins at a multiple of the system's page size.
    init?(_ file: TemporaryFile, _ range: Range<Int>) {
        guard !range.isEmpty,
            let mapped = mmap(nil, range.count, PROT_READ, MAP_SHARED, file.descriptor, range.lowerBound),
            mapped != MAP_FAILED
        else { return nil }
        start = mapped
        count = range.count
        isMapped = true
    }

    deinit {
        if isMapped { munmap(start, count) } else { start.deallocate() }
    }

    /// All of them.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }
}

extension UnsafeMutableRawPointer {
    /// Copies bytes to where this points, which may be none.
    func copy(_ bytes: UnsafeRawBufferPointer) {
        if let base = bytes.baseAddress { copyMemory(from: base, byteCount: bytes.count) }
    }
}
