extension Interner {
    /// What an entry is looked up by: cheap to make, and for up to seven bytes all there is to compare.
    struct Key {
        let prefix: UInt64
        /// Where the search begins.
        let mixture: UInt64
        let tag: UInt32

        @inline(__always)
        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            let raw = UnsafeRawBufferPointer(bytes)
            let count = raw.count
            prefix = Key.prefix(raw, count)
            var mixture = Hashing.mix(prefix ^ 0xA076_1D64_78BD_642F, UInt64(count) ^ 0xE703_7ED1_A0B4_28DB)
            if count > 8 {
                var at = 8
                while at &+ 8 < count {
                    mixture = Hashing.mix(mixture ^ Key.eight(raw, at), 0x8EBC_6AF0_9C88_C6E3)
                    at &+= 8
                }
                mixture = Hashing.mix(mixture ^ Key.eight(raw, count &- 8), 0x5899_65CC_7537_4CC3)
            }
            self.mixture = mixture
            // The eighth byte of a short entry is its length, which a longer entry's eighth byte may equal.
            tag = UInt32(truncatingIfNeeded: mixture >> 32) & ~1 | (count < 8 ? 1 : 0)
        }

        @inline(__always)
        private static func prefix(_ raw: UnsafeRawBufferPointer, _ count: Int) -> UInt64 {
            if count >= 8 { return eight(raw, 0) }
            let length = UInt64(count) << 56
            if count >= 4 {
                let shift = UInt64(8 &* (count &- 4))
                return four(raw, 0) | four(raw, count &- 4) << shift | length
            }
            if count == 0 { return length }
            let middle = count >> 1
            return UInt64(raw[0]) | UInt64(raw[middle]) << UInt64(8 &* middle)
                | UInt64(raw[count &- 1]) << UInt64(8 &* (count &- 1)) | length
        }

        @inline(__always)
        private static func eight(_ raw: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
            UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        }

        @inline(__always)
        private static func four(_ raw: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
            UInt64(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
        }
    }
}
