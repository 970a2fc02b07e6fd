import Glibc
import StageKit
import TextCore

/// Writes a file of columns, front to back, with a checksum for each block; from one thread at a time.
final class ColumnFileWriter: @unchecked Sendable {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var directory: [UInt64] = []
    private var checksums: [UInt64] = []
    private var columnCount = 0
    /// Bytes of data so far, from the end of the header.
    private var length = 0

    private static let capacity = 64 * ColumnFileFormat.blockSize

    /// Writes to an empty file that the caller opened and closes.
    init(_ descriptor: Int32) throws {
        self.descriptor = descriptor
        buffer.reserveCapacity(ColumnFileWriter.capacity)
        guard lseek(descriptor, off_t(ColumnFileFormat.headerSize), SEEK_SET) >= 0 else {
            throw Failure.store("the store could not be written")
        }
    }

    /// Begins a column; what is appended from now on is its content.
    func begin(_ name: ColumnName) throws {
        endColumn()
        try align()
        directory += [name.code, UInt64(length)]
        columnCount += 1
    }

    /// Writes a whole column.
    func write<Element: BitwiseCopyable>(_ name: ColumnName, _ values: [Element]) throws {
        try begin(name)
        try append(values)
    }

    /// Writes a whole column from where it lies.
    func write<Element: BitwiseCopyable>(_ name: ColumnName, _ values: UnsafeBufferPointer<Element>) throws {
        try begin(name)
        try append(UnsafeRawBufferPointer(values))
    }

    /// Adds values to the column that was begun last.
    func append<Element: BitwiseCopyable>(_ values: [Element]) throws {
        try values.withUnsafeBytes { try append($0) }
    }

    /// Adds bytes to the column that was begun last.
    func append(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = min(rest.count, ColumnFileWriter.capacity - buffer.count)
            buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: rest[..<count]))
            length += count
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            if buffer.count == ColumnFileWriter.capacity { try flush() }
        }
    }

    /// Writes the directory, then the header: only now the file can be opened.
    func finish() throws {
        endColumn()
        try align()
        try flush()
        let words = directory + checksums
        try words.withUnsafeBytes { try put($0) }
        var header: [UInt64] = [
            ColumnFileFormat.magic, ColumnFileFormat.version,
            UInt64(ColumnFileFormat.headerSize + length), UInt64(words.count * 8),
            words.withUnsafeBytes { ColumnFileFormat.checksum($0) },
            UInt64(checksums.count), UInt64(columnCount),
        ]
        header.append(header.withUnsafeBytes { ColumnFileFormat.checksum($0) })
        let isWritten = header.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) == $0.count }
        if !isWritten { throw Failure.store("the store could not be written") }
    }

    private func align() throws {
        try append(Array(repeating: UInt8(0), count: -length & (ColumnFileFormat.alignment - 1)))
    }

    private func endColumn() {
        if columnCount * 3 > directory.count { directory.append(UInt64(length)) }
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: ColumnFileFormat.blockSize) {
                let block = bytes[start..<min(bytes.count, start + ColumnFileFormat.blockSize)]
                checksums.append(ColumnFileFormat.checksum(UnsafeRawBufferPointer(rebasing: block)))
            }
            try put(bytes)
        }
        let end = ColumnFileFormat.headerSize + length
        EarlyWriting.begin(descriptor, (end - buffer.count)..<end)
        buffer.removeAll(keepingCapacity: true)
    }

    private func put(_ bytes: UnsafeRawBufferPointer) throws {
        var start = 0
        while start < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress! + start, bytes.count - start)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { throw Failure.store("the store could not be written") }
            start += count
        }
    }
}
