/// From the bytes of a file to well-formed UTF-8.
public enum UTF8Decoding {
    /// Drops a leading byte-order mark and turns each maximal ill-formed subsequence into one U+FFFD.
    ///
    /// That is the practice of the Unicode Standard (chapter 3, "U+FFFD Substitution of Maximal Subparts") and of
    /// the web's decoder. Well-formed input without a mark is given back as it is, uncopied, after one pass.
    public static func decode(_ bytes: [UInt8]) -> DecodedText { decode(bytes) { _, _ in false } }

    /// As ``decode(_:)``, unless more sequences are ill-formed than are well-formed beyond ASCII: then the text is
    /// taken for Windows-1252, and each byte that is no UTF-8 for its character there.
    ///
    /// A sequence that the end of the text cuts does not count.
    public static func decodeText(_ bytes: [UInt8]) -> DecodedText { decode(bytes, isWindows1252) }

    private static func decode(
        _ bytes: [UInt8],
        _ isWindows1252: (_ bytes: UnsafeBufferPointer<UInt8>, _ firstBad: Int) -> Bool
    ) -> DecodedText {
        bytes.withUnsafeBufferPointer { buffer in
            let hasMark = buffer.starts(with: [0xEF, 0xBB, 0xBF])
            let start = hasMark ? 3 : 0
            let first = firstIllFormed(in: buffer, from: start)
            guard first < buffer.count else {
                let kept = hasMark ? Array(buffer[start...]) : bytes
                return DecodedText(
                    bytes: kept,
                    replacementCount: 0,
                    firstReplacement: nil,
                    hadByteOrderMark: hasMark,
                    isWindows1252: false
                )
            }
            let isWindows1252 = isWindows1252(buffer, first)
            let (mended, count) = mend(buffer, from: start, first, isWindows1252)
            return DecodedText(
                bytes: mended,
                replacementCount: count,
                firstReplacement: first,
                hadByteOrderMark: hasMark,
                isWindows1252: isWindows1252
            )
        }
    }

    private static func isWindows1252(_ bytes: UnsafeBufferPointer<UInt8>, firstBad: Int) -> Bool {
        var (wellFormed, illFormed) = (0, 0)
        var p = 0
        while p < bytes.count {
            if bytes[p] < 0x80 {
                p += 1
                continue
            }
            let next = sequence(at: p, in: bytes)
            let isCut = !next.isWellFormed && next.length > 1 && p + next.length == bytes.count
            wellFormed += next.isWellFormed ? 1 : 0
            illFormed += next.isWellFormed || isCut ? 0 : 1
            p += next.length
        }
        return illFormed > wellFormed
    }

    /// Number of scalars in well-formed UTF-8: its bytes that continue none.
    ///
    /// Eight bytes at a time.
    public static func scalarCount(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var continuing = 0
        var p = 0
        while p + 8 <= raw.count {
            // Counts in eight lanes, which 255 steps cannot overflow; a product adds them up.
            let end = min(p + 8 * 255, raw.count - 7)
            var lanes: UInt64 = 0
            while p < end {
                let word = raw.loadUnaligned(fromByteOffset: p, as: UInt64.self)
                lanes &+= word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
                p &+= 8
            }
            let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ (lanes >> 8 & 0x00FF_00FF_00FF_00FF)
            continuing += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
        }
        while p < raw.count {
            continuing += raw[p] & 0xC0 == 0x80 ? 1 : 0
            p += 1
        }
        return raw.count - continuing
    }

    /// Number of scalars in well-formed UTF-8.
    public static func scalarCount(of bytes: Span<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { scalarCount(of: $0) }
    }

    private static func mend(
        _ bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        _ firstBad: Int,
        _ isWindows1252: Bool
    ) -> (bytes: [UInt8], count: Int) {
        var mended: [UInt8] = []
        mended.reserveCapacity(bytes.count + 16)
        var count = 0
        var good = start
        var bad = firstBad
        while bad < bytes.count {
            mended.append(contentsOf: bytes[good..<bad])
            good = bad + sequence(at: bad, in: bytes).length
            if isWindows1252 {
                for byte in bytes[bad..<good] { Windows1252.append(byte, to: &mended) }
            } else {
                mended.append(contentsOf: [0xEF, 0xBF, 0xBD])
            }
            count += 1
            bad = firstIllFormed(in: bytes, from: good)
        }
        mended.append(contentsOf: bytes[good...])
        return (mended, count)
    }

    /// Offset of the first ill-formed sequence from `start`, or the number of bytes.
    private static func firstIllFormed(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var p = start
        while p < raw.count {
            if p + 8 <= raw.count,
                raw.loadUnaligned(fromByteOffset: p, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                p += 8
            } else if raw[p] < 0x80 {
                p += 1
            } else {
                let next = sequence(at: p, in: bytes)
                guard next.isWellFormed else { return p }
                p += next.length
            }
        }
        return p
    }

    /// The sequence at a lead byte: whether it is well-formed, and the length of it or of its maximal subpart.
    private static func sequence(
        at p: Int,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> (isWellFormed: Bool, length: Int) {
        let lead = bytes[p]
        let length: Int
        switch lead {
        case 0..<0x80: return (true, 1)
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return (false, 1)
        }
        for i in 1..<length {
            guard p + i < bytes.count, allowed(at: i, after: lead).contains(bytes[p + i]) else {
                return (false, i)
            }
        }
        return (true, length)
    }

    /// Bytes that may stand at place `i` of a sequence (table 3-7 of the Unicode Standard).
    private static func allowed(at i: Int, after lead: UInt8) -> ClosedRange<UInt8> {
        guard i == 1 else { return 0x80...0xBF }
        switch lead {
        case 0xE0: return 0xA0...0xBF
        case 0xED: return 0x80...0x9F
        case 0xF0: return 0x90...0xBF
        case 0xF4: return 0x80...0x8F
        default: return 0x80...0xBF
        }
    }
}
