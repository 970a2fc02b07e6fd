import Testing
import TextCore

@Suite struct InternerTests {
    @Test func idsFollowFirstSight() {
        var interner = Interner()
        let ids = ["rain", "wind", "rain", "", "wind", "Rain"].map { interner.id(for: Array($0.utf8).span) }
        #expect(ids == [0, 1, 0, 2, 1, 3])
        #expect(interner.count == 4)
        #expect((0..<4).map { interner.string(of: UInt32($0)) } == ["rain", "wind", "", "Rain"])
        #expect(interner.lookup(Array("wind".utf8).span) == 1)
        #expect(interner.lookup(Array("sun".utf8).span) == nil)
        #expect(interner.bytes(of: 0).count == 4)
        #expect(interner.withBytes(of: 1) { Array($0) } == Array("wind".utf8))
        #expect(interner.hash(of: 1) == Hashing.hash(Array("wind".utf8).span))
    }

    @Test func agreesWithADictionaryOverManyEntries() {
        var interner = Interner(minimumCapacity: 1)
        var reference: [String: UInt32] = [:]
        for i in 0..<20_000 {
            let text = String(i * 7919 % 9973, radix: 36)
            let id = interner.id(for: Array(text.utf8).span)
            #expect(reference[text, default: id] == id)
            reference[text] = id
        }
        #expect(interner.count == reference.count)
        for (text, id) in reference { #expect(interner.lookup(Array(text.utf8).span) == id) }
    }

    @Test func mergeMapsIdsAndKeepsItsOwn() {
        var first = Interner()
        var second = Interner()
        for text in ["a", "b", "c"] { _ = first.id(for: Array(text.utf8).span) }
        for text in ["c", "d", "a"] { _ = second.id(for: Array(text.utf8).span) }
        #expect(first.merge(second) == [2, 3, 0])
        #expect(first.count == 4)
        #expect(first.string(of: 3) == "d")
    }
}
