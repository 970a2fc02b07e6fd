import CLibedit
import Glibc

/// What the keys do: own defaults, then the user's ~/.editrc, then what the program depends on.
struct KeyBindings {
    private let editor: OpaquePointer
    /// The lines of ~/.editrc, or of the file that `$EDITRC` names.
    private let userLines: [String]

    init(_ editor: OpaquePointer) {
        self.editor = editor
        for command in EditorCommand.allCases {
            lede_el_add_command(
                editor,
                Int32(command.rawValue),
                WideText.wide(command.name),
                WideText.wide(command.summary)
            )
        }
        userLines = KeyBindings.readUserFile()
    }

    /// The kind of editor the user's file asks for.
    var userMode: EditingMode {
        var mode = EditingMode.emacs
        for line in userLines {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let first = words.first, first == "bind" || first == "lede:bind" else { continue }
            if words.contains("-v") { mode = .vi }
            if words.contains("-e") { mode = .emacs }
        }
        return mode
    }

    /// Binds all keys anew.
    func set(_ mode: EditingMode) {
        lede_el_editor(editor, WideText.wide(mode.rawValue))
        for command in EditorCommand.allCases { bind(command.keys, command) }
        if mode == .vi { setViKeys() }
        for line in userLines where !KeyBindings.choosesMode(line) {
            lede_el_parse(editor, WideText.wide(line))
        }
        for command in EditorCommand.allCases { bind(command.fixedKeys, command) }
    }

    private func setViKeys() {
        lede_el_bind(editor, WideText.wide(KeyBindings.viEscape), WideText.wide("vi-command-mode"))
        for command in EditorCommand.allCases {
            for key in command.commandModeKeys {
                lede_el_bind_command_mode(editor, WideText.wide(key), WideText.wide(command.name))
            }
        }
    }

    /// What Escape alone is turned into in vi mode, where libedit would wait for what follows.
    static let viEscape = "^\\"
    static let viEscapeCharacter: WideText.wchar = 0x1C

    private func bind(_ keys: [String], _ command: EditorCommand) {
        for key in keys { lede_el_bind(editor, WideText.wide(key), WideText.wide(command.name)) }
    }

    private static func choosesMode(_ line: String) -> Bool {
        let words = line.split(whereSeparator: \.isWhitespace)
        return words.first?.hasSuffix("bind") == true && (words.contains("-v") || words.contains("-e"))
    }

    private static func readUserFile() -> [String] {
        func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
        guard let path = variable("EDITRC") ?? variable("HOME").map({ $0 + "/.editrc" }),
            let file = fopen(path, "r")
        else { return [] }
        defer { fclose(file) }
        var lines: [String] = []
        var block = [CChar](repeating: 0, count: 4096)
        while fgets(&block, Int32(block.count), file) != nil {
            let bytes = block.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
            let line = String(decoding: bytes, as: UTF8.self)
            if let first = line.first(where: { !$0.isWhitespace }), first != "#" { lines.append(line) }
        }
        return lines
    }
}

/// Which keys edit a line.
public enum EditingMode: String, Sendable, CaseIterable {
    /// Emacs's.
    case emacs
    /// Vi's.
    case vi
}
