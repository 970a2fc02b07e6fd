/// Bytes made well-formed UTF-8, and what had to be mended for it.
public struct DecodedText: Sendable, Equatable {
    /// Well-formed UTF-8 without a leading byte-order mark; NULs are kept.
    public let bytes: [UInt8]
    /// How many ill-formed sequences became U+FFFD, or characters of Windows-1252.
    public let replacementCount: Int
    /// Offset in the input of the first of them, a byte-order mark counted.
    public let firstReplacement: Int?
    /// Whether the input began with a byte-order mark, three bytes that `bytes` lacks.
    public let hadByteOrderMark: Bool
    /// Whether what was ill-formed was read as Windows-1252.
    public let isWindows1252: Bool
}
