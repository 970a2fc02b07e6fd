import Testing
import TextCore

@Suite struct HashingTests {
    /// The vectors published with wyhash, final version 3: seed is the row's number.
    @Test(
        arguments: zip(
            0..<7,
            [
                ("", 0x0409_638E_E2BD_E459), ("a", 0xA841_2D09_1B5F_E0A9), ("abc", 0x32DD_92E4_B291_5153),
                ("message digest", 0x8619_1240_89A3_A16B),
                ("abcdefghijklmnopqrstuvwxyz", 0x7A43_AFB6_1D7F_5F40),
                ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 0xFF42_329B_90E5_0D58),
                (
                    "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
                    0xC39C_AB13_B115_AAD3
                ),
            ] as [(String, UInt64)]
        )
    )
    func publishedVectors(seed: Int, row: (text: String, hash: UInt64)) {
        #expect(Hashing.hash(Array(row.text.utf8).span, seed: UInt64(seed)) == row.hash)
    }

    @Test func everyLengthAndByteMatters() {
        var seen: Set<UInt64> = []
        for length in 0..<130 {
            var bytes = [UInt8](repeating: 7, count: length)
            seen.insert(Hashing.hash(bytes.span))
            for i in 0..<length {
                bytes[i] = 8
                seen.insert(Hashing.hash(bytes.span))
                bytes[i] = 7
            }
        }
        #expect(seen.count == 130 + (0..<130).reduce(0, +))
    }
}
