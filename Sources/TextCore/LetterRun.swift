/// Runs of ASCII letters, eight bytes at a time.
enum LetterRun {
    /// Byte after the letters that begin at `p`, at most `end`.
    @inline(__always)
    static func end(_ bytes: UnsafePointer<UInt8>, _ p: Int, _ end: Int) -> Int {
        var p = p
        while p &+ 8 <= end {
            let others = others(UnsafeRawPointer(bytes + p).loadUnaligned(as: UInt64.self))
            if others != 0 { return p &+ others.trailingZeroBitCount >> 3 }
            p &+= 8
        }
        while p < end, (bytes[p] | 0x20) &- 0x61 < 26 { p &+= 1 }
        return p
    }

    /// The high bit of each byte that is no letter; the first byte is the lowest.
    @inline(__always)
    private static func others(_ bytes: UInt64) -> UInt64 {
        // In lower case the letters are 0x61 to 0x7A: one sum carries into the high bit from the first of them on,
        // the other behind the last.
        let low = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
        let fromFirst = low &+ 0x1F1F_1F1F_1F1F_1F1F
        let behindLast = low &+ 0x0505_0505_0505_0505
        return ~(fromFirst & ~behindLast & ~bytes) & 0x8080_8080_8080_8080
    }
}
