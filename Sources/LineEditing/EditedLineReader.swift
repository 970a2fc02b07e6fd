import CLibedit
import Glibc
import Synchronization

/// Reads lines from the terminal with libedit: editing, history, search with ^R, completion with Tab.
///
/// Ctrl-C gives up the line, ^D on an empty line ends. One at a time: libedit has the terminal.
public final class EditedLineReader: LineReader {
    /// Proposes what could stand at the end of the text before the cursor.
    public typealias Completer = (_ before: String) -> Completion

    let completer: Completer
    var wasInterrupted = false
    private let editor: OpaquePointer
    private let history: OpaquePointer
    private let file: HistoryFile?
    fileprivate let promptMemory: UnsafeMutableBufferPointer<WideText.wchar>

    private static let marker: WideText.wchar = 1
    private static let historySize = 10_000
    private static let wasResized = Atomic<Bool>(false)

    /// Takes the terminal at standard input and output; nil when libedit cannot work with it.
    public init?(history file: HistoryFile?, completer: @escaping Completer) {
        EditedLineReader.chooseLocale()
        guard let editor = lede_el_init("lede"), let history = lede_history_init(Int32(Self.historySize))
        else {
            return nil
        }
        self.editor = editor
        self.history = history
        self.file = file
        self.completer = completer
        promptMemory = .allocate(capacity: 512)
        promptMemory.initialize(repeating: 0)
        lede_el_client(editor, Unmanaged.passUnretained(self).toOpaque())
        lede_el_history(editor, history)
        for entry in file?.entries(last: Self.historySize) ?? [] {
            lede_history_enter(history, WideText.wide(entry))
        }
        setKeys()
        Self.watchSize()
    }

    deinit {
        el_end(editor)
        history_wend(history)
        promptMemory.deallocate()
    }

    /// The next line.
    public func readLine(prompt: Prompt) -> LineEvent {
        show(prompt)
        wasInterrupted = false
        var count: Int32 = 0
        lede_el_prepare(editor)
        guard let line = el_wgets(editor, &count), count > 0 else {
            return wasInterrupted ? .interrupted : .end
        }
        if wasInterrupted { return .interrupted }
        var text = WideText.string(line, count: Int(count))
        while text.unicodeScalars.last == "\n" || text.unicodeScalars.last == "\r" {
            text.unicodeScalars.removeLast()
        }
        return .line(text)
    }

    /// Keeps an entry for later.
    public func remember(_ entry: String) {
        lede_history_enter(history, WideText.wide(entry))
        file?.append(entry)
    }

    private func show(_ prompt: Prompt) {
        let mark = String(Unicode.Scalar(UInt8(Self.marker)))
        let text = "\(mark)\u{1B}[1;36m\(mark)\(prompt.name)\(mark)\u{1B}[0m\(mark)\(prompt.sign)"
        let wide = WideText.wide(text).prefix(promptMemory.count - 1)
        _ = promptMemory.update(fromContentsOf: wide)
        promptMemory[wide.count] = 0
    }

    /// Without a multibyte locale libedit loses what is not ASCII.
    private static func chooseLocale() {
        setlocale(LC_CTYPE, "")
        if lede_locale_bytes() < 4 { setlocale(LC_CTYPE, "C.UTF-8") }
    }

    /// The order matters: functions before the user's file, the keys the program depends on after it.
    private func setKeys() {
        lede_el_editor(editor, WideText.wide("emacs"))
        lede_el_prompt(editor, givePrompt, Self.marker)
        lede_el_add_functions(editor, completeKey, interruptKey)
        el_source(editor, nil)
        for (key, command) in Self.keys { lede_el_bind(editor, WideText.wide(key), WideText.wide(command)) }
        lede_el_signals(editor, 0)
        lede_el_read(editor, readKey)
    }

    private static let keys = [
        ("^I", "lede-complete"), ("^C", "lede-interrupt"), ("^R", "em-inc-search-prev"), ("^J", "ed-newline"),
        ("\\e[H", "ed-move-to-beg"), ("\\e[F", "ed-move-to-end"), ("\\e[3~", "ed-delete-next-char"),
    ]

    static func reader(_ editor: OpaquePointer) -> EditedLineReader? {
        lede_el_client_get(editor).map { Unmanaged<EditedLineReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func watchSize() {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
            EditedLineReader.wasResized.store(true, ordering: .relaxed)
        }
        sigaction(SIGWINCH, &action, nil)
    }

    /// Reads a character of UTF-8; a window that changes its size is taken note of meanwhile.
    fileprivate static func readCharacter(_ editor: OpaquePointer, _ result: UnsafeMutablePointer<wchar_t>)
        -> Int32
    {
        var value: UInt32 = 0
        var missing = 0
        while true {
            var byte: UInt8 = 0
            let count = read(0, &byte, 1)
            if count < 0, errno == EINTR {
                if wasResized.exchange(false, ordering: .relaxed) { el_resize(editor) }
                continue
            }
            if count <= 0 { return Int32(count) }
            switch byte {
            case 0x80..<0xC0 where missing > 0:
                value = value << 6 | UInt32(byte & 0x3F)
                missing -= 1
            case 0xC2..<0xE0: (value, missing) = (UInt32(byte & 0x1F), 1)
            case 0xE0..<0xF0: (value, missing) = (UInt32(byte & 0x0F), 2)
            case 0xF0..<0xF5: (value, missing) = (UInt32(byte & 0x07), 3)
            case 0..<0x80: (value, missing) = (UInt32(byte), 0)
            default: (value, missing) = (0xFFFD, 0)
            }
            if missing == 0 {
                result.pointee = wchar_t(bitPattern: value)
                return 1
            }
        }
    }
}

private func givePrompt(_ editor: OpaquePointer) -> UnsafeMutablePointer<wchar_t>? {
    EditedLineReader.reader(editor)?.promptMemory.baseAddress
}

private func completeKey(_ editor: OpaquePointer, _ key: wint_t) -> UInt8 {
    EditedLineReader.reader(editor)?.complete(editor) ?? UInt8(CC_ERROR)
}

private func interruptKey(_ editor: OpaquePointer, _ key: wint_t) -> UInt8 {
    EditedLineReader.reader(editor)?.interrupt(editor) ?? UInt8(CC_ERROR)
}

private func readKey(_ editor: OpaquePointer?, _ result: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let editor, let result else { return -1 }
    return EditedLineReader.readCharacter(editor, result)
}
