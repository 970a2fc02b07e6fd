import Glibc
import StageKit
import Synchronization
import TextCore

/// A file of columns, mapped into memory for as long as this object lives.
///
/// Opening checks the header and the directory alone; each block is checked when it is first touched. The file is
/// never written to again; its name may be removed meanwhile.
final class ColumnFile: @unchecked Sendable {
    private let base: UnsafeRawPointer
    private let size: Int
    private let columns: [(name: ColumnName, bytes: Range<Int>)]
    private let checksums: UnsafeBufferPointer<UInt64>
    private let checked: UnsafeMutablePointer<Atomic<Bool>>
    private let mending = Mutex<Mending>(Mending())
    private let mended = Atomic<Bool>(false)

    private struct Mending {
        /// Makes the same file anew.
        var make: (@Sendable () -> ColumnFile?)?
        var whole: ColumnFile?
        var isBroken = false
    }

    /// Maps the file behind a descriptor, which may be closed afterwards; nil when it is no whole file of this
    /// version.
    init?(_ descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size >= ColumnFileFormat.headerSize,
            let mapped = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
            mapped != MAP_FAILED
        else { return nil }
        base = UnsafeRawPointer(mapped)
        size = Int(status.st_size)
        guard let directory = ColumnFile.directory(base, size) else {
            munmap(mapped, size)
            return nil
        }
        columns = directory.columns
        checksums = directory.checksums
        checked = .allocate(capacity: max(1, checksums.count))
        for block in 0..<checksums.count { (checked + block).initialize(to: Atomic(false)) }
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: base), size)
        checked.deallocate()
    }

    /// True once a block was not what had been written, but could be made anew.
    var isMended: Bool { mended.load(ordering: .relaxed) }

    /// True once a block was lost; nothing that was read may be relied on then.
    var isBroken: Bool { mending.withLock(\.isBroken) }

    /// From now on a damaged block is taken from what `make` gives, if that has the same columns.
    func onDamage(_ make: @escaping @Sendable () -> ColumnFile?) { mending.withLock { $0.make = make } }

    /// A name for what the file holds: equal columns have equal names.
    var fingerprint: String {
        Digits.hexadecimal(base.loadUnaligned(fromByteOffset: 32, as: UInt64.self))
    }

    /// The hash of the name it was written under; see ``ColumnFileFormat/title(_:)``.
    var title: UInt64 {
        base.loadUnaligned(fromByteOffset: ColumnFileFormat.titleOffset, as: UInt64.self)
    }

    /// A column's values, unchecked as yet; empty when there is no such column.
    func column<Element: BitwiseCopyable>(_ name: ColumnName, of type: Element.Type = Element.self)
        -> MappedColumn<Element>
    {
        let range = columns.first { $0.name == name }?.bytes ?? 0..<0
        let start = base + ColumnFileFormat.headerSize + range.lowerBound
        let count = range.count / MemoryLayout<Element>.stride
        return MappedColumn(
            file: self,
            elements: UnsafeBufferPointer(start: start.assumingMemoryBound(to: Element.self), count: count)
        )
    }

    /// Checks what of `bytes`, which lie in a column, was not touched before.
    func check(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return true }
        let first = start - base - ColumnFileFormat.headerSize
        let last = first + bytes.count - 1
        var isRight = true
        for block in (first / ColumnFileFormat.blockSize)...(last / ColumnFileFormat.blockSize)
        where !checked[block].load(ordering: .relaxed) {
            isRight = checkBlock(block) && isRight
        }
        return isRight
    }

    private func checkBlock(_ block: Int) -> Bool {
        let start = ColumnFileFormat.headerSize + block * ColumnFileFormat.blockSize
        let end = min(start + ColumnFileFormat.blockSize, directoryStart)
        let bytes = UnsafeRawBufferPointer(start: base + start, count: end - start)
        let isRight = ColumnFileFormat.checksum(bytes) == checksums[block] || mend(block, bytes)
        if isRight { checked[block].store(true, ordering: .relaxed) }
        return isRight
    }

    /// Puts the bytes of a block right, in memory alone; false when they are lost.
    private func mend(_ block: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        mending.withLock { mending in
            if mending.whole == nil, !mending.isBroken { mending.whole = mending.make?() }
            let target = UnsafeMutableRawPointer(mutating: bytes.baseAddress!)
            guard let whole = mending.whole, block < whole.checksums.count,
                whole.checksums[block] == checksums[block], whole.size == size,
                mprotect(target, bytes.count, PROT_READ | PROT_WRITE) == 0
            else {
                mending.isBroken = true
                return false
            }
            target.copyMemory(from: whole.base + (bytes.baseAddress! - base), byteCount: bytes.count)
            mprotect(target, bytes.count, PROT_READ)
            mended.store(true, ordering: .relaxed)
            return true
        }
    }

    private var directoryStart: Int { Int(base.loadUnaligned(fromByteOffset: 16, as: UInt64.self)) }

    private static func directory(_ base: UnsafeRawPointer, _ size: Int) -> (
        columns: [(name: ColumnName, bytes: Range<Int>)], checksums: UnsafeBufferPointer<UInt64>
    )? {
        let header = UnsafeBufferPointer(
            start: base.assumingMemoryBound(to: UInt64.self),
            count: ColumnFileFormat.headerWords
        )
        let sum = ColumnFileFormat.checksum(
            UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(header)[..<56])
        )
        guard header[0] == ColumnFileFormat.magic, header[1] == ColumnFileFormat.version, header[7] == sum,
            header[2] + header[3] == UInt64(size)
        else { return nil }
        let bytes = UnsafeRawBufferPointer(start: base + Int(header[2]), count: Int(header[3]))
        guard ColumnFileFormat.checksum(bytes) == header[4] else { return nil }
        let columns = (0..<Int(header[6])).map { column in
            func word(_ index: Int) -> UInt64 {
                bytes.loadUnaligned(fromByteOffset: (column * 3 + index) * 8, as: UInt64.self)
            }
            return (ColumnName(code: word(0)), Int(word(1))..<Int(word(2)))
        }
        let start = bytes.baseAddress! + Int(header[6]) * 24
        return (
            columns,
            UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt64.self), count: Int(header[5]))
        )
    }
}
