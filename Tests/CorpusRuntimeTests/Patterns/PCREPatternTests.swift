import CorpusRuntime
import StageKit
import Testing

struct PCREPatternTests {
    private func match(_ pattern: String, _ text: String, from start: Int = 0, ignoringCase: Bool = false)
        throws
        -> String?
    {
        let bytes = Array(text.utf8)
        let compiled = try PCREPattern(pattern, ignoringCase: ignoringCase)
        return try bytes.withUnsafeBufferPointer { buffer in
            try compiled.firstMatch(in: buffer, from: start).map {
                String(decoding: buffer[$0], as: UTF8.self)
            }
        }
    }

    @Test(arguments: [
        ("threat(s|en)?", "many threats here", "threats"), ("a.c", "xxaéc", "aéc"), ("[^a]", "é", "é"),
        ("^[[:alpha:]]$", "é", "é"), ("^[[:^space:]]$", "é", "é"), ("(é)\\1", "éé", "éé"),
        ("\\w+", "élan vital", "élan"), ("caf\\b", "café", nil), ("zürich", "in zürich", "zürich"),
        ("^$", "", ""), ("b$", "ab", "b"), ("x", "abc", nil), ("\\.c", "a.c", ".c"),
        ("(a)(b)?(c)?", "zabc", "abc"),
    ])
    func findsTheFirstMatch(pattern: String, text: String, found: String?) throws {
        #expect(try match(pattern, text) == found)
    }

    @Test(arguments: [("THREAT", "a threat"), ("ZÜRICH", "in zürich")])
    func caseCanBeIgnored(pattern: String, text: String) throws {
        #expect(try match(pattern, text) == nil)
        #expect(try match(pattern, text, ignoringCase: true) != nil)
    }

    @Test func searchingGoesOnBehindAMatchAndStillSeesWhatIsBefore() throws {
        #expect(try match("a\\d", "a1 a2", from: 2) == "a2")
        #expect(try match("\\ba", "ba", from: 1) == nil)
    }

    @Test(arguments: ["(", "a{2,1}", "[z-a]", "*"])
    func whatDoesNotCompileIsAFailure(pattern: String) {
        #expect { try PCREPattern(pattern) } throws: { ($0 as? Failure)?.code == "bad-pattern" }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["(a+)+$", "(a|aa)+$", "(\\w+\\s?)*!!", "^(\\w+\\s?)*$"])
    func aPatternMadeToBeSlowIsAFailure(pattern: String) throws {
        let text = String(repeating: "a", count: 5_000) + "!"
        #expect { try match(pattern, text) } throws: { ($0 as? Failure)?.code == "pattern-too-slow" }
    }

    @Test func aDeepMatchOverALongTextIsFoundOrRefusedButDoesNotCrash() throws {
        let text = String(repeating: "ab", count: 500_000)
        let compiled = try PCREPattern("(?:(a)|b)*c?")
        let bytes = Array(text.utf8)
        let found = try? bytes.withUnsafeBufferPointer { try compiled.firstMatch(in: $0, from: 0) }
        #expect(found == nil || found == 0..<bytes.count)
    }
}
