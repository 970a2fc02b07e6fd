/// What a shell needs to complete the words of a command line.
///
/// Verbs, options and the values that can be listed; everything else is left to the shell, which completes files.
enum Completion: String, CaseIterable {
    case bash
    case zsh
    case fish

    /// A script for the shell to read.
    func script(_ forms: [CommandForm]) -> String {
        switch self {
        case .bash: Self.bash(forms)
        case .zsh: "autoload -U +X bashcompinit && bashcompinit\n" + Self.bash(forms)
        case .fish: Self.fish(forms)
        }
    }

    private static func bash(_ forms: [CommandForm]) -> String {
        // The longest verbs first, as a shell takes the first pattern that fits.
        let places = places(forms).reversed().map { place in
            let words = place.next + (place.form?.spellings ?? [])
            return
                "        '\(place.verbs.map { $0 + " " }.joined())'*) words='\(words.joined(separator: " "))' ;;"
        }
        let values = listed(forms).map { option in
            "        \(option.spelling)) words='\(option.choices.joined(separator: " "))' ;;"
        }
        return """
            _lede() {
                local words
                case "${COMP_WORDS[*]:1:COMP_CWORD-1} " in
            \(places.joined(separator: "\n"))
                esac
                case "${COMP_WORDS[COMP_CWORD-1]}" in
            \(values.joined(separator: "\n"))
                esac
                COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _lede lede
            """
    }

    private static func fish(_ forms: [CommandForm]) -> String {
        places(forms).flatMap { place in
            let others = place.next.joined(separator: " ")
            let seen = place.verbs.map { "__fish_seen_subcommand_from \($0)" }
            let here = others.isEmpty ? seen : seen + ["not __fish_seen_subcommand_from \(others)"]
            let command = "complete -c lede -n '\(here.joined(separator: "; and "))'"
            let verbs = others.isEmpty ? [] : ["\(command) -a '\(others)'"]
            return verbs + (place.form?.options ?? []).map { "\(command) \(fish($0))" }
        }
        .joined(separator: "\n")
    }

    private static func fish(_ option: CommandOption) -> String {
        let name = "-\(option.name.utf8.count == 1 ? "s" : "l") \(option.name)"
        let value = option.value == nil ? "" : " -r"
        let choices = option.choices.isEmpty ? "" : " -f -a '\(option.choices.joined(separator: " "))'"
        let help = option.help.split(separator: "'", omittingEmptySubsequences: false).joined(
            separator: "\\'"
        )
        return "\(name)\(value)\(choices) -d '\(help)'"
    }

    /// What may come after some verbs: other verbs, and the options of the command that they name, if they do.
    private struct Place {
        let verbs: [Substring]
        let next: [String]
        let form: CommandForm?
    }

    /// Every beginning of a command's verbs, the shortest first.
    private static func places(_ forms: [CommandForm]) -> [Place] {
        let verbs = forms.map(\.verbs)
        let beginnings = Set(verbs.flatMap { verbs in (0...verbs.count).map { Array(verbs.prefix($0)) } })
        let ordered = beginnings.sorted { ($0.count, $0.joined()) < ($1.count, $1.joined()) }
        return ordered.map { beginning in
            let next = beginnings.filter { $0.count == beginning.count + 1 && $0.starts(with: beginning) }
            return Place(
                verbs: beginning,
                next: next.compactMap { $0.last.map(String.init) }.sorted(),
                form: forms.first { $0.verbs == beginning }
            )
        }
    }

    /// The options whose values can be listed, each once.
    private static func listed(_ forms: [CommandForm]) -> [CommandOption] {
        var seen: Set<String> = []
        return forms.flatMap(\.options).filter { !$0.choices.isEmpty && seen.insert($0.name).inserted }
    }
}
