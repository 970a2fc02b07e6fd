import Testing
import TextCore

/// Words as they are counted, and what stands before them.
@Suite struct WordTests {
    @Test(arguments: [
        ("a three-way deal", "a|three-way|deal"),
        ("They don't, it's fine", "They|don't|it's|fine"),
        ("Mara Voss's plan; China’s", "Mara|Voss|plan|China"),
        ("the nations’ security", "the|nations|security"),
        ("up 8.5% at 21:44", "up|8.5%|at|21:44"),
        ("$1.13bn of US$5", "$1.13bn|of|US$5"),
        ("the U.S. and NATO", "the|U.S.|and|NATO"),
        ("two- and three-year", "two|and|three-year"),
        ("-- … “ ” ( )", ""),
        ("so-called \"harbour principle\"", "so-called|harbour|principle"),
    ])
    func words(text: String, expected: String) {
        #expect(SegmentedText(text).words.joined(separator: "|") == expected)
    }

    @Test(
        arguments: [
            ("Rain, wind and sun", [4, 1, 0, 0]),
            ("Voss's plan", [4, 0]),
            ("the ports' owners", [4, 0, 0]),
            ("Rain (or wind) falls", [4, 2, 0, 2]),
            ("a \"dry dock\" there", [4, 2, 0, 2]),
            ("Rain fell. Wind rose.", [4, 0, 3, 0]),
            ("“Rain fell.” “Wind rose.”", [4, 0, 3, 0]),
            ("over 5% of $5", [4, 0, 0, 0]),
            ("rain, (wind", [4, 2]),
            ("Jan. 5 was dry", [4, 0, 0, 0]),
        ] as [(String, [UInt8])]
    )
    func breaks(text: String, expected: [UInt8]) {
        #expect(SegmentedText(text).breaks == expected)
    }

    @Test func aBlockBreaksAndSentencesKeepItsZone() {
        let text = SegmentedText(blocks: [
            ("Harbour shut", .headline), ("", .body), ("It is. So it is.", .body),
        ])
        #expect(text.breaks == [4, 0, 4, 0, 3, 0, 0])
        #expect(text.sentences == ["Harbour shut", "It is.", "So it is."])
    }

    @Test func aBlockWithoutTokensHasItsRow() {
        let bytes = Array("a  b".utf8)
        var columns = Segmentation()
        var segmenter = Segmenter()
        let blocks = [
            Block(start: 0, end: 1, zone: .heading), Block(start: 1, end: 2), Block(start: 3, end: 4),
        ]
        segmenter.segment(bytes.span, blocks: blocks, into: &columns)
        #expect(columns.paragraphTokens == [0, 1, 1, 2])
        #expect(columns.sentenceZones == [Zone.heading.rawValue, Zone.body.rawValue])
        #expect(columns.sentenceTokens == [0, 1, 2])
    }

    @Test func columnsAreReplacedNotAppended() {
        let bytes = Array("One two.".utf8)
        var columns = Segmentation()
        var segmenter = Segmenter()
        segmenter.segment(bytes.span, blocks: [Block(start: 0, end: 8)], into: &columns)
        let once = columns
        segmenter.segment(bytes.span, blocks: [Block(start: 0, end: 8)], into: &columns)
        #expect(columns == once)
    }

    @Test func aWordOfManyPartsIsCutWhereItsCountWouldOverflow() {
        let text = SegmentedText(String(repeating: "a-", count: 300) + "a")
        #expect(text.words.count > 1)
        #expect(text.tokens.count == 601)
    }
}
