import Testing

@testable import StageKit

@Suite struct SortedStringsTests {
    private static let words = ["", "a", "ab", "abc", "abd", "b", "ba", "z", "é", "éa"]
    private static let asked = words + ["aa", "ac", "abcd", "c", "zz", "è", "A"]

    private static let strings = SortedStrings(words.reduce(into: StringColumn()) { $0.append($1) })

    @Test("A string is found where it stands, and nothing else is", arguments: asked)
    func finds(_ asked: String) {
        #expect(Self.strings.find(asked.utf8) == Self.words.firstIndex(of: asked))
    }

    @Test("The strings that begin with some bytes stand together", arguments: asked)
    func beginningWith(_ asked: String) {
        let found = Self.strings.entries(beginningWith: Array(asked.utf8))
        #expect(found.map { Self.strings[$0] } == Self.words.filter { $0.utf8.starts(with: asked.utf8) })
    }
}
