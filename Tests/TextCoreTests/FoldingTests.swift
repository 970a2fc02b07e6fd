import Testing

@testable import TextCore

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Harbour", "harbour"), ("us", "us"), ("US", "US"), ("U.S.", "U.S."), ("NATO", "NATO"), ("Us", "us"),
        ("I", "i"), ("A", "a"), ("G7", "g7"), ("B2B", "B2B"), ("XBB.1.16", "XBB.1.16"), ("iPhone", "iphone"),
        ("don’t", "don't"), ("donʼt", "don't"), ("DON’T", "DON'T"), ("co\u{AD}operate", "cooperate"),
        ("É", "é"), ("Éire", "éire"), ("ÉTÉ", "ÉTÉ"), ("E\u{301}ire", "éire"), ("cafe\u{301}", "café"),
        ("Nguye\u{302}\u{303}n", "nguyễn"), ("A\u{30A}", "å"), ("\u{212B}", "å"), ("q\u{301}", "q\u{301}"),
        ("Ελλάδα", "ελλάδα"), ("Москва", "москва"), ("$1.13bn", "$1.13bn"), ("", ""),
    ])
    func fold(word: String, expected: String) {
        #expect(Array(Folding.fold(word).utf8) == Array(expected.utf8))
    }

    @Test(arguments: [("US", "us"), ("The US’s ÉTÉ", "the us's été"), ("NATO-led", "nato-led")])
    func foldLoose(text: String, expected: String) {
        var folded: [UInt8] = [1, 2, 3]
        Folding.foldLoose(Array(text.utf8).span, into: &folded)
        #expect(folded == Array(expected.utf8))
    }

    @Test("A text is folded piece by piece as it is in one piece, whatever stands beside what")
    func foldLooseByPieces() {
        let signs = [
            "a", "B", "É", "e", "\u{301}", "’", "\u{AD}", "—", "İ", "Σ", "\u{212B}", "\u{1100}", "\u{1161}",
            "×", "\u{A0}",
            "ʼ",
        ]
        var folded: [UInt8] = []
        var wrong: [String] = []
        func check(_ text: String, _ rest: Int) {
            let bytes = Array(text.utf8)
            Folding.foldLoose(bytes.span, into: &folded)
            let whole = bytes.withUnsafeBufferPointer { CanonicalFolding.fold($0, keepsCapitals: false) }
            if folded != whole { wrong.append(text) }
            if rest > 0 { for sign in signs { check(text + sign, rest - 1) } }
        }
        check("", 4)
        #expect(wrong == [])
    }

    @Test(arguments: ["Harbour", "US", "E\u{301}ire", "DON’T", "İstanbul", "ß"])
    func foldingTwiceChangesNothing(word: String) {
        let once = Folding.fold(word)
        #expect(Array(Folding.fold(once).utf8) == Array(once.utf8))
    }
}
