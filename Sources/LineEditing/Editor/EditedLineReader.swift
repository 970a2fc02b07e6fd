import CLibedit
import Glibc

/// Reads lines from the terminal: libedit has the line and the keys, what is seen is painted here.
///
/// Ctrl-C gives up the line, ^D on an empty line ends. One at a time: libedit has the terminal.
public final class EditedLineReader: LineReader {
    let editor: OpaquePointer
    let assistant: any LineAssistant
    let history: History
    let inColour: Bool
    var input = KeyInput()
    var screen = TerminalScreen()
    var prompt = Prompt("", "")
    /// What came of the line; nil while it is typed.
    var outcome: LineEvent?
    /// The cursor has rested, so that remarks on what is not finished are shown as well.
    var hasRested = false
    /// The look of the text that was painted last.
    var lastLook: (text: String, look: LineLook)?
    /// Which entry of the history is shown; their count for the line that is being typed.
    var position: Int {
        get { history.entries.count - stepsBack }
        set { stepsBack = history.entries.count - newValue }
    }
    private var stepsBack = 0
    /// The line that was being typed when the history was entered.
    var draft = ""
    /// Has the assistant's news told above the line, from any thread.
    public let waker = LineWaker()
    private let bindings: KeyBindings
    private var mode: EditingMode

    /// Whether the rest of a line is suggested while it is typed.
    public var suggests = true
    /// True: a pipeline of several lines is one.
    public var readsBlocks: Bool { true }

    /// Milliseconds without a key after which the cursor rests.
    static let rest: Int32 = 400
    /// Milliseconds in which the rest of a key's sequence comes.
    static let sequence: Int32 = 40

    /// Takes the terminal at standard input and output; nil when libedit cannot work with it.
    public init?(history: History, assistant: any LineAssistant, inColour: Bool) {
        EditedLineReader.chooseLocale()
        guard let editor = lede_el_init("lede", performCommand) else { return nil }
        self.editor = editor
        self.history = history
        self.assistant = assistant
        self.inColour = inColour
        bindings = KeyBindings(editor)
        mode = bindings.userMode
        lede_el_client(editor, Unmanaged.passUnretained(self).toOpaque())
        bindings.set(mode)
        lede_el_keys_not_signals(editor)
        lede_el_read(editor, readKey)
        KeyInput.watchSize()
    }

    deinit { el_end(editor) }

    /// Which keys edit.
    public var editingMode: EditingMode {
        get { mode }
        set {
            mode = newValue
            bindings.set(newValue)
        }
    }

    /// What is bound to which key, a line each.
    public var keys: [String] {
        guard let text = lede_el_bindings(editor) else { return [] }
        defer { free(text) }
        return KeyList(String(cString: text)).lines
    }

    /// The next line.
    public func readLine(prompt: Prompt) -> LineEvent {
        self.prompt = prompt
        outcome = nil
        (stepsBack, draft) = (0, "")
        lede_el_prepare(editor, 1)
        screen.markPastes(true)
        var count: Int32 = 0
        el_wgets(editor, &count)
        screen.markPastes(false)
        return outcome ?? .end
    }

    /// Without a multibyte locale libedit loses what is not ASCII.
    private static func chooseLocale() {
        setlocale(LC_CTYPE, "")
        if lede_locale_bytes() < 4 { setlocale(LC_CTYPE, "C.UTF-8") }
    }

    fileprivate static func reader(_ editor: OpaquePointer) -> EditedLineReader? {
        lede_el_client_get(editor).map { Unmanaged<EditedLineReader>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The next character for libedit; nil when the terminal is gone.
    ///
    /// Paints before it waits.
    fileprivate func nextCharacter() -> WideText.wchar? {
        hasRested = false
        while true {
            if !input.hasPending { paint() }
            // Only now: the first prompt does not wait for a long history.
            history.prepare()
            let waits = !hasRested && remarkAtCursor != nil
            switch input.read(within: waits ? EditedLineReader.rest : nil, heeding: waker) {
            case .character(KeyInput.escape) where mode == .vi:
                return endsAtEscape() ? KeyBindings.viEscapeCharacter : KeyInput.escape
            case .character(let character): return character
            case .idle: hasRested = true
            case .resized: takeSize()
            case .woken: screen.tell(assistant.news())
            case .end: return nil
            }
        }
    }

    /// True when nothing follows an Escape, so that it was typed for itself.
    func endsAtEscape() -> Bool {
        guard case .character(let next) = input.read(within: EditedLineReader.sequence) else { return true }
        input.putBack([next])
        return false
    }

    /// Paints for the new size.
    ///
    /// libedit is not told: it paints into nothing, and its `el_resize` frees more than it has when a line of
    /// several rows becomes one of more rows.
    func takeSize() { screen.wipe() }

    fileprivate func perform(_ command: EditorCommand) -> UInt8 {
        switch command {
        case .complete, .completeBack: complete()
        case .enter: enter()
        case .openLine: insert("\n")
        case .interrupt: interrupt()
        case .endOrDelete: endOrDelete()
        case .backspace: backspace()
        case .delete: delete()
        case .left: left()
        case .right: right()
        case .word: word()
        case .up: up()
        case .down: down()
        case .previous: recall(-1)
        case .next: recall(1)
        case .search: search()
        case .paste: paste()
        case .help: showHelp()
        case .clear: clear()
        case .suspend: suspend()
        case .lineStart: lineStart()
        case .lineEnd: lineEnd()
        }
    }
}

private func performCommand(_ editor: OpaquePointer, _ number: Int32) -> UInt8 {
    guard let command = EditorCommand(rawValue: Int(number)) else { return UInt8(CC_ERROR) }
    return EditedLineReader.reader(editor)?.perform(command) ?? UInt8(CC_ERROR)
}

private func readKey(_ editor: OpaquePointer?, _ result: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let editor, let result, let reader = EditedLineReader.reader(editor),
        let character = reader.nextCharacter()
    else { return 0 }
    result.pointee = character
    return 1
}
