/// Tells text from what is none by its first bytes.
enum BinarySniffing {
    private static let signatures: [(bytes: [UInt8], kind: String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"), ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (or a Word, Excel or EPUB file)"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Word or Excel file"),
        ([0x42, 0x5A, 0x68], "bzip2 data"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
    ]

    /// What the file is, when it is no text.
    ///
    /// It is known by a known beginning, or by one byte in ten of the first 8,192 being a
    /// control character. A stray NUL in a text does not make it binary.
    static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
        if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.kind }
        let head = bytes.prefix(8_192)
        let controls = head.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
        return controls * 10 > head.count ? "binary data" : nil
    }
}
