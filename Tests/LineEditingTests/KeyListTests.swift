import Testing

@testable import LineEditing

@Suite struct KeyListTests {
    @Test func keysAreToldAsTheyArePrintedOnThem() {
        let listing = """
            Standard key bindings
            "^A"           ->  lede-line-start
            "^K"           ->  ed-kill-line
            " "  to "/"    ->  ed-insert
            "^G"           ->  is undefined
            Multi-character bindings
            "^[[H"         ->  lede-line-start
            "^[b"          ->  ed-prev-word
            "^[[Z"         ->  lede-complete-back
            "^X^X"         ->  em-exchange-mark
            Arrow key bindings
            up             ->  ed-prev-history
            """
        #expect(
            KeyList(listing).lines == [
                "Shift-Tab  the one before in the menu  (lede-complete-back)",
                "Ctrl-A, Home  go to the beginning of the line  (lede-line-start)",
                "Ctrl-K  kill line  (ed-kill-line)",
                "Alt-b  prev word  (ed-prev-word)", "Ctrl-X Ctrl-X  exchange mark  (em-exchange-mark)",
            ]
        )
    }
}
