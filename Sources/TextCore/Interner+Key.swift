extension Interner {
    /// What an entry is looked up by: cheap to make, and for up to eleven bytes all there is to compare.
    struct Key {
        /// The first eight bytes; of a shorter entry its bytes, then its length in the eighth; of one longer than
        /// ``wholeLength`` a mixture of all.
        let prefix: UInt64
        /// The last three bytes of an entry of eight or more, then its length; of one longer than ``wholeLength`` some
        /// bits of the mixture, the highest set.
        let rest: UInt32
        /// Where the search begins.
        let mixture: UInt64

        /// Up to so many bytes prefix and rest are the whole entry.
        static let wholeLength = 11
        static let isLonger: UInt32 = 1 << 31

        @inline(__always)
        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            let raw = UnsafeRawBufferPointer(bytes)
            let count = raw.count
            if count < 8 {
                self.init(prefix: Key.short(raw, count), suffix: 0, count)
            } else if count <= Key.wholeLength {
                self.init(prefix: Key.eight(raw, 0), suffix: Key.eight(raw, count &- 8), count)
            } else {
                self.init(long: raw)
            }
        }

        @inline(never)
        private init(long raw: UnsafeRawBufferPointer) {
            var mixture = Key.mix(Key.eight(raw, 0), Key.eight(raw, raw.count &- 8), raw.count)
            var at = 8
            while at &+ 8 < raw.count {
                mixture = Hashing.mix(mixture ^ Key.eight(raw, at), 0x8EBC_6AF0_9C88_C6E3)
                at &+= 8
            }
            prefix = mixture
            rest = UInt32(truncatingIfNeeded: raw.count) | Key.isLonger
            self.mixture = mixture
        }

        /// The key of the `count` bytes at `start`, at most ``wholeLength``, where eight may be read.
        @inline(__always)
        init(readable start: UnsafeRawPointer, _ count: Int) {
            let first = start.loadUnaligned(as: UInt64.self)
            let isShort = count < 8
            let length = UInt64(truncatingIfNeeded: count)
            let kept = (1 &<< (length &<< 3)) &- 1
            self.init(
                prefix: isShort ? first & kept | length &<< 56 : first,
                suffix: isShort ? 0 : (start + (isShort ? 0 : count &- 8)).loadUnaligned(as: UInt64.self),
                count
            )
        }

        /// Of the suffix, the last eight bytes, what the prefix lacks is kept.
        @inline(__always)
        private init(prefix: UInt64, suffix: UInt64, _ count: Int) {
            self.prefix = prefix
            rest = UInt32(truncatingIfNeeded: suffix &>> 40) | UInt32(truncatingIfNeeded: count) &<< 24
            mixture = Hashing.mix(prefix ^ 0xA076_1D64_78BD_642F, UInt64(rest) ^ 0xE703_7ED1_A0B4_28DB)
        }

        @inline(__always)
        private static func mix(_ prefix: UInt64, _ suffix: UInt64, _ count: Int) -> UInt64 {
            Hashing.mix(
                prefix ^ 0xA076_1D64_78BD_642F,
                suffix &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count) ^ 0xE703_7ED1_A0B4_28DB
            )
        }

        /// The bytes of an entry of less than eight, then its length.
        @inline(__always)
        private static func short(_ raw: UnsafeRawBufferPointer, _ count: Int) -> UInt64 {
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
