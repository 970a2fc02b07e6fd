/// Ids of three or four bytes each, end to end.
struct IDColumn: @unchecked Sendable {
    let start: UnsafeRawPointer
    let width: Int
    let count: Int

    /// Reads four bytes at once: another three must be readable behind the last id.
    @inline(__always)
    subscript(index: Int) -> UInt32 {
        if width == 4 { return start.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self) }
        return start.loadUnaligned(fromByteOffset: index &* 3, as: UInt32.self) & 0xFF_FFFF
    }

    /// Bytes an id below `count` takes.
    static func width(for count: Int) -> Int { count <= 1 << 24 ? 3 : 4 }

    func slice(_ range: Range<Int>) -> IDColumn {
        IDColumn(start: start + range.lowerBound * width, width: width, count: range.count)
    }
}
