import CZlib

/// A file of annotated data, gzip or not.
package enum GoldFile {
    /// Why a file could not be used.
    package struct Unreadable: Error, CustomStringConvertible {
        package let description: String

        package init(_ path: String, _ reason: String) { description = "\(path): \(reason)" }
    }

    /// All bytes of a file, inflated.
    package static func bytes(_ path: String) throws -> [UInt8] {
        guard let file = gzopen(path, "rb") else { throw Unreadable(path, "cannot be opened") }
        defer { gzclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = gzread(file, &piece, UInt32(piece.count))
            if count < 0 { throw Unreadable(path, "is damaged") }
            if count == 0 { return bytes }
            bytes += piece[..<Int(count)]
        }
    }

    /// The lines of a file, without their ends.
    package static func lines(_ path: String) throws -> [ArraySlice<UInt8>] {
        try bytes(path).split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            line.last == 0x0D ? line.dropLast() : line
        }
    }
}
