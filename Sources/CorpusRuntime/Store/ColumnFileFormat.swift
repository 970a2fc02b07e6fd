import TextCore

/// How a file of columns is laid out: a header, the columns one after the other, then a directory.
///
/// The header is written last; it tells where the directory lies. The directory holds where each column lies and a
/// checksum of each block of data. After the header's words stands a hash of the name the file was given, so that no
/// file is taken for another of its folder. All integers are little-endian.
enum ColumnFileFormat {
    /// The first eight bytes of every file.
    static let magic: UInt64 = 0x0A31_6564_654C_0D89
    /// Grows with every change of layout or meaning; a file of another version is not read.
    static let version: UInt64 = 7
    /// Bytes before the first block.
    static let headerSize = 4096
    /// Bytes that one checksum covers.
    static let blockSize = 1 << 14
    /// Columns begin at multiples of this.
    static let alignment = 64

    /// Words of the header: magic, version, start and size of the directory, its checksum, blocks, columns, and the
    /// checksum of the words before.
    static let headerWords = 8
    /// Where the hash of the file's name stands.
    static let titleOffset = headerWords * 8

    /// The hash of a file's name.
    static func title(_ name: String) -> UInt64 { Hashing.hash(Array(name.utf8).span, seed: 0x6E61_6D65) }

    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        bytes.withMemoryRebound(to: UInt8.self) { Hashing.hash($0, seed: 0x6C65_6465) }
    }
}

/// Names of columns, eight letters at most.
struct ColumnName: Hashable, Sendable, ExpressibleByStringLiteral {
    let code: UInt64

    init(stringLiteral name: StaticString) {
        precondition(name.utf8CodeUnitCount <= 8, "a column's name has eight letters at most")
        code = name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
    }

    init(code: UInt64) { self.code = code }
}
