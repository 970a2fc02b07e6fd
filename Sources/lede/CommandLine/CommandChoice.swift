/// Which command the words of a command line name: the first that is no option and no option's value.
struct CommandChoice {
    /// The word; nil when the first names no command, so that all are about a corpus.
    let verb: String?
    /// What the command is given: the options before the word, and what follows it.
    let words: [String]

    private static let unlisted = ["worker", "help"]

    /// Looks for the commands of those forms.
    init(_ words: [String], _ forms: [CommandForm]) {
        let verbs = forms.compactMap { $0.verbs.first.map(String.init) } + Self.unlisted
        let options = forms.flatMap(\.options)
        var first = 0
        while first < words.count, words[first].hasPrefix("-"), words[first].count > 1, words[first] != "--" {
            first += Self.takesNext(words[first], options) ? 2 : 1
        }
        guard first < words.count, verbs.contains(words[first]) else {
            (verb, self.words) = (nil, words)
            return
        }
        verb = words[first]
        // What follows 'stage' is a part of the command's name.
        let behind = min(words.count, first + (verb == "stage" ? 2 : 1))
        self.words = Array(words[(first + 1)..<behind] + words[..<first] + words[behind...])
    }

    /// True when the word after the option is its value.
    private static func takesNext(_ word: String, _ options: [CommandOption]) -> Bool {
        let isLong = word.hasPrefix("--")
        return options.contains { option in
            let isMeant = isLong ? option.spelling.hasPrefix(word) : option.spelling == word
            return isMeant && option.value != nil
        }
    }
}
