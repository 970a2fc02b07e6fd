/// What is bound to which key, as a person reads it, made of libedit's own listing.
struct KeyList {
    /// `Ctrl-A, Home  go to the beginning of the line  (lede-line-start)`, the program's own commands first.
    let lines: [String]

    init(_ listing: String) {
        var keys: [String: [String]] = [:]
        var order: [String] = []
        for line in listing.split(separator: "\n") {
            // What libedit itself does with arrow keys is never reached: they are bound as sequences.
            if line.hasPrefix("Arrow") { break }
            guard let (key, command) = KeyList.parse(line), !KeyList.silent.contains(command) else {
                continue
            }
            if keys[command] == nil { order.append(command) }
            let name = KeyList.name(of: key)
            if !keys[command, default: []].contains(name) { keys[command, default: []].append(name) }
        }
        let own = EditorCommand.allCases.map(\.name).filter { keys[$0] != nil }
        let others = order.filter { !own.contains($0) }
        lines = (own + others).map { command in
            let summary = EditorCommand.allCases.first { $0.name == command }?.summary
            let plain = command.split(separator: "-").dropFirst().joined(separator: " ")
            return "\((keys[command] ?? []).joined(separator: ", "))  \(summary ?? plain)  (\(command))"
        }
    }

    /// What only types a character, or nothing.
    private static let silent: Set<String> = [
        "ed-insert", "ed-ignore", "ed-unassigned", "ed-digit", "ed-argument-digit", "ed-sequence-lead-in",
        "is undefined",
    ]

    /// `"^A"  ->  command`.
    private static func parse(_ line: Substring) -> (key: String, command: String)? {
        guard line.first == "\"", let arrow = line.indices.first(where: { line[$0...].hasPrefix("->") })
        else {
            return nil
        }
        let key = line[..<arrow].dropFirst().reversed().drop { $0 == " " }.dropFirst().reversed()
        let command = line[arrow...].dropFirst(2).drop { $0 == " " }
        // Ranges of keys, and those of terminals that set the eighth bit, are of no use to anyone.
        if key.isEmpty || key.contains("\"") || key.contains(where: { !$0.isASCII }) { return nil }
        return (String(key), String(command))
    }

    private static let named: [String: String] = [
        "^[[A": "↑", "^[OA": "↑", "^[[B": "↓", "^[OB": "↓", "^[[C": "→", "^[OC": "→", "^[[D": "←",
        "^[OD": "←",
        "^[[H": "Home", "^[OH": "Home", "^[[1~": "Home", "^[[F": "End", "^[OF": "End", "^[[4~": "End",
        "^[[3~": "Delete", "^[[Z": "Shift-Tab", "^[OP": "F1", "^[[11~": "F1", "^[[[A": "F1", "^I": "Tab",
        "^J": "Enter", "^M": "Enter", "^[^J": "Alt-Enter", "^[^M": "Alt-Enter", "^?": "Backspace",
        "^[^?": "Alt-Backspace", "^[[1;5C": "Ctrl-→", "^[[1;3C": "Alt-→", "^[": "Escape", " ": "Space",
        "[A": "↑", "OA": "↑", "[B": "↓", "OB": "↓", "[C": "→", "OC": "→", "[D": "←", "OD": "←",
        "^[[200~": "a paste", "^@": "Ctrl-Space",
    ]

    private static func name(of key: String) -> String {
        if let name = named[key] { return name }
        if key.count == 2, key.first == "^" { return "Ctrl-\(key.dropFirst())" }
        if key.hasPrefix("^["), key.count == 3 { return "Alt-\(key.dropFirst(2))" }
        if key.hasPrefix("^["), key.count > 2 { return "Alt-\(name(of: String(key.dropFirst(2))))" }
        if key.count == 4, key.first == "^" {
            return "\(name(of: String(key.prefix(2)))) \(name(of: String(key.suffix(2))))"
        }
        return key
    }
}
