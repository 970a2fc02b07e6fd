/// What keys can be bound to beside libedit's own commands; the raw value is the number the C side knows.
enum EditorCommand: Int, CaseIterable {
    case complete, enter, openLine, interrupt, endOrDelete, backspace, delete, left, right
    case word, up, down, previous, next, search, paste, help, clear, suspend, completeBack, lineStart, lineEnd

    /// The name in `bind` lines of ~/.editrc and in `:keys`.
    var name: String {
        switch self {
        case .complete: "lede-complete"
        case .enter: "lede-enter"
        case .openLine: "lede-open-line"
        case .interrupt: "lede-interrupt"
        case .endOrDelete: "lede-end-or-delete"
        case .backspace: "lede-backspace"
        case .delete: "lede-delete"
        case .left: "lede-left"
        case .right: "lede-right"
        case .word: "lede-word"
        case .up: "lede-up"
        case .down: "lede-down"
        case .previous: "lede-previous"
        case .next: "lede-next"
        case .search: "lede-search"
        case .paste: "lede-paste"
        case .help: "lede-help"
        case .clear: "lede-clear"
        case .suspend: "lede-suspend"
        case .completeBack: "lede-complete-back"
        case .lineStart: "lede-line-start"
        case .lineEnd: "lede-line-end"
        }
    }

    /// What it does, in a phrase.
    var summary: String {
        switch self {
        case .complete: "show what could stand here; again for the next"
        case .enter: "run the line, or open a next one if it is unfinished"
        case .openLine: "open a next line"
        case .interrupt: "give up the line"
        case .endOrDelete: "leave, or delete the character at the cursor"
        case .backspace: "delete the character before the cursor"
        case .delete: "delete the character at the cursor"
        case .left: "go a character back"
        case .right: "go a character on, or take what is suggested"
        case .word: "go a word on, or take a word of what is suggested"
        case .up: "go a line up, or to the entry before"
        case .down: "go a line down, or to the entry after"
        case .previous: "the entry before"
        case .next: "the entry after"
        case .search: "search the history"
        case .paste: "take what is pasted"
        case .help: "help on what the cursor is on"
        case .clear: "empty the window"
        case .suspend: "stop; 'fg' goes on"
        case .completeBack: "the one before in the menu"
        case .lineStart: "go to the beginning of the line"
        case .lineEnd: "go to the end of the line"
        }
    }

    /// The keys a user's own ~/.editrc may take away.
    var keys: [String] {
        switch self {
        case .backspace: ["^H", "^?"]
        case .delete: ["\\e[3~"]
        case .left: ["\\e[D", "\\eOD", "^B"]
        case .right: ["\\e[C", "\\eOC", "^F"]
        case .word: ["\\ef", "\\e[1;5C", "\\e[1;3C"]
        case .up: ["\\e[A", "\\eOA"]
        case .down: ["\\e[B", "\\eOB"]
        case .previous: ["^P"]
        case .next: ["^N"]
        case .search: ["^R"]
        case .help: ["\\eOP", "\\e[11~", "\\e[[A"]
        case .clear: ["^L"]
        case .completeBack: ["\\e[Z"]
        case .lineStart: ["^A", "\\e[H", "\\eOH", "\\e[1~"]
        case .lineEnd: ["^E", "\\e[F", "\\eOF", "\\e[4~"]
        default: []
        }
    }

    /// The keys that the program depends on, whatever ~/.editrc says.
    var fixedKeys: [String] {
        switch self {
        case .complete: ["^I"]
        case .enter: ["^J", "^M"]
        case .openLine: ["\\e^M", "\\e^J"]
        case .interrupt: ["^C"]
        case .endOrDelete: ["^D"]
        case .paste: ["\\e[200~"]
        case .suspend: ["^Z"]
        default: []
        }
    }

    /// The keys of vi's command mode; moving within the line is left to libedit there.
    var commandModeKeys: [String] {
        switch self {
        case .up: keys + ["k"]
        case .down: keys + ["j"]
        case .search: keys + ["/"]
        case .previous, .next, .help, .clear, .enter, .interrupt, .suspend, .endOrDelete: keys + fixedKeys
        default: []
        }
    }
}
