import Glibc

/// Zeroed memory for tables and lists of keys: large pieces in huge pages, which cost a five-hundredth of the page
/// faults.
enum FoldMemory {
    private static let page = 2 << 20

    /// Zeroed bytes.
    static func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
        let size = hugeSize(bytes)
        if size == 0 {
            guard let memory = calloc(1, max(1, bytes)) else { fatalError("there is no memory for a fold") }
            return memory
        }
        guard let mapped = mmap(nil, size + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            mapped != MAP_FAILED
        else { fatalError("there is no memory for a fold") }
        let before = (page - Int(bitPattern: mapped) % page) % page
        if before > 0 { munmap(mapped, before) }
        munmap(mapped + before + size, page - before)
        madvise(mapped + before, size, Int32(MADV_HUGEPAGE))
        return mapped + before
    }

    /// Gives memory of that size back.
    static func free(_ memory: UnsafeMutableRawPointer, _ bytes: Int) {
        let size = hugeSize(bytes)
        if size == 0 { Glibc.free(memory) } else { munmap(memory, size) }
    }

    /// Bytes in huge pages; 0 for what is too small for them.
    private static func hugeSize(_ bytes: Int) -> Int {
        bytes < page / 2 ? 0 : (bytes + page - 1) / page * page
    }
}
