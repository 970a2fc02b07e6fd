import StageKit

/// What a built module says about itself in an ELF note, which is read without loading it.
struct ModuleNote: Equatable {
    /// The stage folder's name.
    var name: String
    /// What it was built against.
    var fingerprint: KitFingerprint
    /// A hash of its source files.
    var source: String

    /// The name notes are found by.
    static let owner = "Lede"

    private var text: String {
        [
            "name=\(name)", "kit=\(fingerprint.kit)", "compiler=\(fingerprint.compiler)",
            "target=\(fingerprint.target)", "source=\(source)",
        ].joined(separator: "\n")
    }

    init(name: String, fingerprint: KitFingerprint, source: String) {
        self.name = name
        self.fingerprint = fingerprint
        self.source = source
    }

    /// Reads the note's text; nil when a part is missing.
    init?(_ text: String) {
        var parts: [Substring: String] = [:]
        for line in text.split(separator: "\n") {
            guard let equals = line.firstIndex(of: "=") else { return nil }
            parts[line[..<equals]] = String(line[line.index(after: equals)...])
        }
        guard let name = parts["name"], let kit = parts["kit"], let compiler = parts["compiler"],
            let target = parts["target"], let source = parts["source"]
        else { return nil }
        self.name = name
        fingerprint = KitFingerprint(kit: kit, compiler: compiler, target: target)
        self.source = source
    }

    /// The note as assembly, which the linker's driver takes along.
    var assembly: String {
        let bytes = Array(text.utf8).map { String($0) }.joined(separator: ",")
        return """
            .section .note.lede,"a",%note
            .p2align 2
            .long \(ModuleNote.owner.utf8.count + 1)
            .long 2f-1f
            .long 1
            .asciz "\(ModuleNote.owner)"
            .p2align 2
            1: .byte \(bytes)
            2: .p2align 2
            .section .note.GNU-stack,"",%progbits

            """
    }
}
