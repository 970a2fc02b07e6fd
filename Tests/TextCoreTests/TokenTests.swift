import Testing
import TextCore

/// Tokens as Universal Dependencies cuts English; a bar stands between two.
@Suite struct TokenTests {
    @Test(arguments: [
        ("Plain words, and a stop.", "Plain|words|,|and|a|stop|."),
        ("They don't and won’t.", "They|do|n't|and|wo|n’t|."),
        ("She cannot; they're gonna.", "She|can|not|;|they|'re|gon|na|."),
        ("Mara Voss's plan", "Mara|Voss|'s|plan"),
        ("the ministers' plan", "the|ministers|'|plan"),
        ("a three-way deal", "a|three|-|way|deal"),
        ("anti-dam, non-member", "anti-dam|,|non-member"),
        ("Park Jin-woo", "Park|Jin-woo"),
        ("up 8.5% to $5", "up|8.5|%|to|$|5"),
        ("US$5 a head", "US$|5|a|head"),
        ("at 21:44, at 6:00am", "at|21:44|,|at|6:00|am"),
        ("10,000 on 9/11", "10,000|on|9/11"),
        ("call 555-0199", "call|555-0199"),
        ("the U.S. fleet", "the|U.S.|fleet"),
        ("U.S.-led talks", "U.S.|-|led|talks"),
        ("Dr. J. R. Ode", "Dr.|J.|R.|Ode"),
        ("on Jan. 5", "on|Jan.|5"),
        ("wait... now", "wait|...|now"),
        ("really?! Yes!!", "really|?!|Yes|!!"),
        ("“Go,” he said", "“|Go|,|”|he|said"),
        ("(see [...] above)", "(|see|[...]|above|)"),
        ("write to jo.ode@harbour.example.", "write|to|jo.ode@harbour.example|."),
        ("at https://harbour.example/a_b.html.", "at|https://harbour.example/a_b.html|."),
        ("O'Dell of AT&T", "O'Dell|of|AT&T"),
        ("the '90s crowd", "the|'90s|crowd"),
        ("do n't , she 's", "do|n't|,|she|'s"),
        ("café\u{A0}Ümlaut—naïve", "café|Ümlaut|—|naïve"),
        ("#harbour @port_news", "#harbour|@port_news"),
        ("rain and/or wind", "rain|and|/|or|wind"),
        ("in EG.5 and XBB.1.16", "in|EG.5|and|XBB.1.16"),
    ])
    func tokens(text: String, expected: String) {
        #expect(SegmentedText(text).tokens.joined(separator: "|") == expected)
    }

    @Test func offsetsAreBytesOfTheTextHandedIn() {
        let bytes = Array("# é ok".utf8)
        var columns = Segmentation()
        var segmenter = Segmenter()
        segmenter.segment(bytes.span, blocks: [Block(start: 2, end: bytes.count)], into: &columns)
        #expect(columns.tokenStarts == [2, 5])
        #expect(columns.tokenEnds == [4, 7])
    }

    @Test(
        arguments: [
            [0xFF, 0x41], [0xE2, 0x80], [0xF0], [0xC2], [0x80, 0x80], [0x00, 0x41, 0x00], [0x27],
            [0x2E, 0x2E], [0x24],
            [0x41, 0xE2, 0x80], [0x61, 0x27], [0x2D, 0x2D, 0x61, 0x2D], [0x40, 0x2F, 0x3A], [0x61, 0x2F],
            [0x61, 0x40],
        ] as [[UInt8]]
    )
    func oddBytesGiveTokensThatTile(bytes: [UInt8]) {
        var columns = Segmentation()
        var segmenter = Segmenter()
        segmenter.segment(bytes.span, blocks: [Block(start: 0, end: bytes.count)], into: &columns)
        #expect(columns.sentenceTokens.last == UInt32(columns.tokenCount))
        var end: UInt32 = 0
        for row in 0..<columns.tokenCount {
            #expect(columns.tokenStarts[row] >= end && columns.tokenStarts[row] < columns.tokenEnds[row])
            end = columns.tokenEnds[row]
        }
        #expect(end <= bytes.count)
    }

    @Test func everyShortTextOfSignsIsTiled() {
        let signs = Array("aZ1.'-,\" $@/:(é’…«".unicodeScalars)
        var columns = Segmentation()
        var segmenter = Segmenter()
        for first in signs {
            for second in signs {
                for third in signs {
                    for fourth in signs {
                        var text = String.UnicodeScalarView()
                        text.append(contentsOf: [first, second, third, fourth])
                        let bytes = Array(String(text).utf8)
                        segmenter.segment(
                            bytes.span,
                            blocks: [Block(start: 0, end: bytes.count)],
                            into: &columns
                        )
                        let visible = bytes.count { $0 != 0x20 }
                        let covered = (0..<columns.tokenCount).reduce(0) {
                            $0 + Int(columns.tokenEnds[$1] - columns.tokenStarts[$1])
                        }
                        #expect(covered == visible, "\(String(text))")
                    }
                }
            }
        }
    }
}
