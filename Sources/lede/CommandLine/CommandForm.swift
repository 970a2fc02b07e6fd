/// What a command is called and takes: all that its help, its completion and the reading of its words need.
struct CommandForm {
    /// As it is typed: `lede run`.
    var name: String
    /// A sentence.
    var abstract: String
    /// Lines of ways to call it and what each does; made from the rest when there are none.
    var usage: [String] = []
    /// Paragraphs.
    var discussion: [String] = []
    /// In their order; only the last may be given many times.
    var operands: [Operand] = []
    /// In the help's order.
    var options: [CommandOption] = []

    /// The words after the program's name that choose it.
    var verbs: [Substring] { Array(name.split(separator: " ").dropFirst()) }

    /// The last word that chooses it; empty for the program itself.
    var verb: String { verbs.last.map(String.init) ?? "" }

    /// The option of that name, without its hyphens.
    func option(_ name: String) -> CommandOption? { options.first { $0.name == name } }

    /// Every option with its hyphens, the help's among them.
    var spellings: [String] { options.map(\.spelling) + [CommandOption.help.spelling] }
}

/// A word that is no option.
struct Operand {
    /// What the help calls it: `CORPUS`.
    let name: String
    /// A sentence.
    let help: String
    /// How often it may stand.
    var count = Count.one

    /// How often an operand may stand.
    enum Count {
        case one, optional, many, some
    }

    /// As the usage shows it.
    var usage: String {
        switch count {
        case .one: name
        case .optional: "[\(name)]"
        case .many: "[\(name)…]"
        case .some: "\(name)…"
        }
    }

    /// Whether a command can do without it.
    var canBeLeftOut: Bool { count == .optional || count == .many }

    /// Whether it takes all words there are.
    var takesMany: Bool { count == .many || count == .some }

    /// Folders, files and globs.
    static func corpus(_ count: Count) -> Operand {
        Operand(name: "CORPUS", help: "Folders, files and globs.", count: count)
    }
}

/// An option of a command; a name of one letter is written with one hyphen.
struct CommandOption {
    /// Without hyphens.
    let name: String
    /// What the help calls its value; nil for a flag.
    var value: String?
    /// A sentence.
    let help: String
    /// The values there are, if they can be listed.
    var choices: [String] = []

    /// With its hyphens.
    var spelling: String { (name.utf8.count == 1 ? "-" : "--") + name }

    /// As the help shows it.
    var usage: String { value.map { "\(spelling) \($0)" } ?? spelling }

    /// What every command has.
    static let help = CommandOption(name: "help", help: "This help; -h for short.")
}
