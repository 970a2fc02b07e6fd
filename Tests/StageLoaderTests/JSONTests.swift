import Testing

@testable import StageLoader

@Suite struct JSONTests {
    private func read(_ text: String) -> JSON? { MessageParser.value(Array(text.utf8)[...]) }

    @Test(arguments: [
        "null", "true", "[]", "{}", "0", "-7", "0.5", "\"\"", "\"a\\\"b\\\\c\"", "[1,[2,{\"a\":null}],\"x\"]",
        "{\"article\":3,\"rows\":[[0,4,[\"Łódź 🦀\",-0.25,false,null]]]}", "\"\\u0001\\u001f\"",
    ])
    func whatIsReadIsWrittenAlike(text: String) throws {
        let value = try #require(read(text))
        #expect(String(decoding: MessageBytes.line(value), as: UTF8.self) == text + "\n")
    }

    @Test(arguments: [
        ("\"\\ud83e\\udd80\"", JSON.text("🦀")), ("\"\\ud83e\"", .text("\u{FFFD}")), ("1e3", .real(1000)),
        ("9223372036854775807", .integer(.max)), ("12345678901234567890123", .real(1.2345678901234568e22)),
        (" [ 1 ,\t2 ] ", .array([.integer(1), .integer(2)])), ("\"\\/\\n\"", .text("/\n")),
    ])
    func otherProgramsWriteItInOtherWays(text: String, value: JSON) { #expect(read(text) == value) }

    @Test(arguments: [
        "", "{", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "nul", "\"", "\"\\", "\"\\x\"", "\"\\u12\"",
        "1 1",
        "--1", "tru", "\u{0}", String(repeating: "[", count: 100_000),
    ])
    func whatIsNoJSONIsRefused(text: String) { #expect(read(text) == nil) }
}
