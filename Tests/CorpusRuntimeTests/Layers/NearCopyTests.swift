import CorpusRuntime
import StageKit
import Testing

@Suite("Near copies")
struct NearCopyTests {
    /// A forecast of one template: two of them share fewer than half of their runs of five words.
    private static func forecast(_ number: Int) -> String {
        "Weather for the bay on day \(number). Wind \(number * 7 % 61) knots from the north, with rain later in the "
            + "evening. A low of \(number * 13 % 41) degrees, sea \(number * 11 % 9) metres, tide at \(number % 24) "
            + "hours and \(number * 17 % 60) minutes past it. Pilot \(number * 29 % 97) has the watch on pier \(number)."
    }

    /// The clusters of texts, by text.
    private static func clusters(_ texts: [String]) throws -> [UInt32] {
        var files: [String: WrittenCorpus.File] = [:]
        for (number, text) in texts.enumerated() { files["\(10_000 + number).txt"] = .init(text: text) }
        return try WrittenCorpus(files).readAnew().clusters()
    }

    @Test("Of hundreds of texts of one template only copies are one cluster")
    func template() throws {
        var texts = (0..<400).map(Self.forecast)
        for copy in 0..<40 { texts.append(Self.forecast(copy * 10) + " Ferries sail as planned.") }
        let clusters = try Self.clusters(texts)
        for number in 0..<400 { #expect(clusters[number] == UInt32(number)) }
        for copy in 0..<40 { #expect(clusters[400 + copy] == UInt32(copy * 10)) }
    }

    @Test("Hundreds of copies of one text are one cluster")
    func copies() throws {
        let texts = (0..<300).map { Self.forecast(3) + " Edition \($0 % 7) of \($0)." }
        #expect(try Array(Self.clusters(texts)) == Array(repeating: 0, count: 300))
    }

    @Test("A copy that is cut, or begins otherwise, is a copy; a text that quotes a sentence is none")
    func kinds() throws {
        let story =
            "The ferry Lark left the harbour of Quill at noon with forty people and a cargo of salt. "
            + "Its master, Ada Quist, had been told of the fog and sailed all the same, a clerk said. "
            + "Off the northern mole the Lark met the dredger Heron, which lay where no chart shows it. "
            + "Nobody was hurt, and both ships were brought in before the tide turned at four."
        let cut = String(story.prefix(260))
        let other = "Quill, Monday. " + story
        let quoting =
            "A hearing opened on Tuesday over the two ships that met off the mole last month. "
            + "Its master, Ada Quist, had been told of the fog and sailed all the same, a clerk said. "
            + "The owners deny it, and the port has asked for the log of the dredger and for its lamps."
        #expect(try Self.clusters([story, cut, other, quoting]) == [0, 0, 0, 3])
    }
}
