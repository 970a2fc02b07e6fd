import Testing
import TextCore

@Suite struct UTF8DecodingTests {
    /// Each row: input, output with `?` for U+FFFD, replacements, first offset.
    @Test(
        arguments: [
            ([0x61, 0x62], "ab", 0, nil),
            ([0x61, 0x00, 0x62], "a\0b", 0, nil),
            ([0xEF, 0xBB, 0xBF, 0x61], "a", 0, nil),
            ([0xEF, 0xBB, 0xBF, 0xFF, 0x61], "?a", 1, 3),
            ([0x61, 0xEF, 0xBB, 0xBF], "a\u{FEFF}", 0, nil),
            ([0x61, 0xFF, 0x62, 0xFE], "a?b?", 2, 1),
            // The example of the Unicode Standard, table 3-8: a truncated sequence is one replacement.
            (
                [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64], "a???b?c??d",
                6, 1
            ),
            ([0xC0, 0xAF], "??", 2, 0),
            ([0xED, 0xA0, 0x80], "???", 3, 0),
            ([0xF4, 0x90, 0x80, 0x80], "????", 4, 0),
            ([0xE2, 0x80], "?", 1, 0),
            ([0xF0, 0x9F, 0x8C, 0x8A], "🌊", 0, nil),
            ([], "", 0, nil),
        ] as [([UInt8], String, Int, Int?)]
    )
    func decode(bytes: [UInt8], expected: String, count: Int, first: Int?) {
        let decoded = UTF8Decoding.decode(bytes)
        let marked = expected.unicodeScalars.map { $0 == "?" ? "\u{FFFD}" : String($0) }.joined()
        #expect(decoded.bytes == Array(marked.utf8))
        #expect(decoded.replacementCount == count)
        #expect(decoded.firstReplacement == first)
    }

    @Test func agreesWithTheStandardLibraryOnAllPairsAfterALead() {
        for lead in 0x7F...0xFF as ClosedRange<UInt8> {
            for second in stride(from: UInt8(0x70), through: 0xF8, by: 3) {
                for third in [0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC2] as [UInt8] {
                    let bytes = [0x61, lead, second, third, 0x62]
                    let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
                    #expect(UTF8Decoding.decode(bytes).bytes == expected)
                }
            }
        }
    }

    /// Each row: input with bytes from 0x80 written as `\u{80}` and so on, output, whether it is Windows-1252.
    @Test(
        arguments: [
            ("\u{93}Caf\u{E9}\u{94} \u{96} it\u{92}s \u{80}5\u{85}", "“Café” – it’s €5…", true),
            ("one \u{8D} and \u{9D}, \u{FF}", "one \u{FFFD} and \u{FFFD}, ÿ", true),
            // Two letters that are well-formed UTF-8 by chance stay what UTF-8 says.
            ("Caf\u{E9} \u{C3}\u{A9} caf\u{E9}", "Café é café", true),
            ("\u{C3}\u{A9}t\u{C3}\u{A9} \u{E2}\u{80}\u{94} \u{92}", "été — \u{FFFD}", false),
            ("\u{C3}\u{A9} \u{FF}", "é \u{FFFD}", false),
            ("cut \u{E2}\u{80}", "cut \u{FFFD}", false),
            ("plain", "plain", false),
        ] as [(String, String, Bool)]
    )
    func legacyText(input: String, expected: String, isWindows1252: Bool) {
        let decoded = UTF8Decoding.decodeText(input.unicodeScalars.map { UInt8($0.value) })
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == expected)
        #expect(decoded.isWindows1252 == isWindows1252)
    }

    @Test(arguments: ["", "abc", "naïve", "a 🌊 b — c ’ d", String(repeating: "é—🌊x", count: 25)])
    func scalars(text: String) {
        #expect(UTF8Decoding.scalarCount(of: Array(text.utf8).span) == text.unicodeScalars.count)
    }
}
