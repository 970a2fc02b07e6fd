import Testing

@testable import StageLoader

@Suite struct ELFNotesTests {
    /// A file of a header, two program headers, of which the second is of notes, and those notes.
    private static func file(_ notes: [(owner: String, text: String)]) -> [UInt8] {
        func number(_ value: Int, _ width: Int) -> [UInt8] {
            (0..<width).map { UInt8(value >> (8 * $0) & 255) }
        }
        func padded(_ bytes: [UInt8]) -> [UInt8] {
            bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
        }
        let content = notes.flatMap { note -> [UInt8] in
            let (owner, text) = (Array(note.owner.utf8) + [0], Array(note.text.utf8))
            return number(owner.count, 4) + number(text.count, 4) + number(1, 4) + padded(owner)
                + padded(text)
        }
        var header: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1] + [UInt8](repeating: 0, count: 58)
        header.replaceSubrange(32..<40, with: number(64, 8))
        header.replaceSubrange(54..<56, with: number(56, 2))
        header.replaceSubrange(56..<58, with: number(2, 2))
        let start = number(64 + 112, 8)
        let notesHeader =
            number(4, 4) + number(0, 4) + start + start + start + number(content.count, 8)
            + number(content.count, 8) + number(4, 8)
        return header + [UInt8](repeating: 1, count: 56) + notesHeader + content
    }

    private static let note = ModuleNote(
        name: "mine",
        fingerprint: KitFingerprint(kit: "00ff", compiler: "Swift version 6.3.1 (x)", target: "vax"),
        source: "12"
    )

    private static let text = "name=mine\nkit=00ff\ncompiler=Swift version 6.3.1 (x)\ntarget=vax\nsource=12"

    @Test func theNoteIsFoundAmongOthers() {
        let file = Self.file([("GNU", "\u{1}\u{2}\u{3}"), ("Lede", Self.text), ("Lede", "second")])
        #expect(ELFNotes(file)?.text(owner: "Lede").flatMap { ModuleNote($0) } == Self.note)
        #expect(ELFNotes(file)?.text(owner: "Led") == nil)
    }

    @Test func aFileThatIsCutShortOrBentHasNoNoteAndIsNoTrouble() {
        let file = Self.file([("Lede", Self.text)])
        for count in file.indices { #expect(ELFNotes(Array(file[..<count]))?.text(owner: "Lede") == nil) }
        for index in 0..<200 {
            for byte in [0, 0x7F, 0xFF] as [UInt8] {
                var bent = file
                bent[index] = byte
                _ = ELFNotes(bent)?.text(owner: "Lede")
            }
        }
    }

    @Test(arguments: ["", "name=mine", "kit", "name=a\nkit=b\ncompiler=c\ntarget=d"])
    func aNoteThatLacksSomethingIsNone(text: String) { #expect(ModuleNote(text) == nil) }

    @Test func aMismatchNamesBothSides() {
        var other = Self.note.fingerprint
        #expect(other.mismatch(with: Self.note.fingerprint) == nil)
        other.compiler = "Swift version 5.0 (y)"
        #expect(
            other.mismatch(with: Self.note.fingerprint)
                == "was built by Swift version 5.0 (y), and this program by Swift version 6.3.1 (x)"
        )
    }
}
