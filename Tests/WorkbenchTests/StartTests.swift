import Testing

/// What the program brings along before it does anything.
@Suite struct StartTests {
    @Test("The program loads no library of tasks or of regular expressions: each is a twentieth of its start")
    func libraries() {
        let loaded = Program.shell("LD_TRACE_LOADED_OBJECTS=1 $LEDE").output
        #expect(loaded.contains("libswiftCore"))
        for library in ["swift_Concurrency", "swift_StringProcessing", "swift_RegexParser", "dispatch"] {
            #expect(!loaded.contains(library))
        }
    }
}
