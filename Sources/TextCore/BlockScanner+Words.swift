/// Words: which signs hold letters and digits together, in one token or in several.
extension BlockScanner {
    /// Appends the tokens of the word at `p` and returns the byte after them.
    mutating func scanWord(_ p: Int, _ end: Int, _ seen: ByteClass) -> Int {
        if seen.contains(.address), let next = addressEnd(p, end) {
            addWordToken(p, next)
            return next
        }
        var token = p
        let isLed = !BlockScanner.isAlphanumeric(text, p, end)
        var i = p + (isLed ? BlockScanner.scalar(text, p).length : 0)
        var isAbbreviation = false
        scan: while i < end {
            let kind = ByteClass.of(text[i])
            if !kind.isDisjoint(with: [.letter, .digit]) {
                i += 1
                continue
            }
            switch joint(token, i, end) {
            case .within(let length):
                i += length
            case .hyphen(let length):
                addWordToken(token, i)
                addWordToken(i, i + length)
                i += length
                token = i
            case .cut(let length):
                addWordToken(token, i + length)
                i += length
                token = i
            case .clitic(let host, let next, let isWord):
                return addClitic(token, host, next, isWord)
            case .sign(let length):
                if token < i { addWordToken(token, i) }
                addWordToken(i, i + length)
                return i + length
            case .stop:
                i += 1
                isAbbreviation = true
                break scan
            case .none:
                break scan
            }
        }
        addLast(token, i, isAbbreviation)
        return i
    }

    /// What a byte that is no ASCII letter or digit does to the word before it.
    enum Joint {
        case within(Int), cut(Int), hyphen(Int), sign(Int), stop, none
        /// Where the clitic begins and ends, and whether it belongs to the word.
        case clitic(host: Int, next: Int, isWord: Bool)
    }

    // Mutating, as are others that change nothing: a scanner that changes would be copied for them.
    private mutating func joint(_ token: Int, _ i: Int, _ end: Int) -> Joint {
        switch text[i] {
        case 0x2E: return stopJoint(token, i, end)
        case 0x2D:
            guard isAlphanumeric(i + 1, end) else { return .none }
            return isSyllableName(token, i, end) || keepsHyphen(token, i, end) ? .within(1) : .hyphen(1)
        case 0x27: return apostropheJoint(token, i, end)
        case 0x2C, 0x3A:
            return isDigit(i - 1) && i + 1 < end && isDigit(i + 1) ? .within(1) : .none
        case 0x2F: return keepsSlash(token, i, end) ? .within(1) : .none
        case 0x26, 0x5F: return isAlphanumeric(i + 1, end) ? .within(1) : .none
        case 0x24:
            return i + 1 < end && isDigit(i + 1) && isLetter(i - 1) ? .cut(1) : .none
        case 0x25: return isDigit(i - 1) ? .sign(1) : .none
        case 0x80...0xFF: return highJoint(token, i, end)
        default: return .none
        }
    }

    private func highJoint(_ token: Int, _ i: Int, _ end: Int) -> Joint {
        if apostropheLength(i, end) > 0 { return apostropheJoint(token, i, end) }
        let (value, length) = scalar(at: i)
        switch ScalarClass.of(value) {
        case .lower, .upper, .mark: return .within(length)
        case .hyphen where isAlphanumeric(i + length, end): return .hyphen(length)
        default: return .none
        }
    }

    private mutating func addLast(_ token: Int, _ end: Int, _ isAbbreviation: Bool) {
        guard token < end else { return }
        if isDigit(token), let cut = timeCut(token, end) {
            addWordToken(token, cut)
            addWordToken(cut, end)
        } else if !isAbbreviation, mayBeFused(token, end), let cut = fusedCut(token, end) {
            addWordToken(token, cut)
            addWordToken(cut, end)
        } else {
            addWordToken(token, end, isAbbreviation ? .abbreviation : [])
        }
    }

    /// Where `6:00am` and `5pm` fall into number and half of the day.
    private mutating func timeCut(_ start: Int, _ end: Int) -> Int? {
        var cut = start
        while cut < end, isDigit(cut) || text[cut] == 0x3A { cut += 1 }
        return EnglishWords.times.contains(text[cut..<end]) ? cut : nil
    }

    /// Where `cannot`, `gonna`, `wanna`, `gotta` fall into two tokens.
    private mutating func fusedCut(_ start: Int, _ end: Int) -> Int? {
        let bytes = text[start..<end]
        if bytes.count == 6 { return BlockScanner.cannot.contains(bytes) ? start + 3 : nil }
        return BlockScanner.fused.contains(bytes) ? start + 3 : nil
    }

    private static let cannot = WordSet("cannot")
    private static let fused = WordSet("gonna wanna gotta")

    // MARK: Apostrophes

    private func apostropheJoint(_ token: Int, _ i: Int, _ end: Int) -> Joint {
        let length = apostropheLength(i, end)
        let letters = i + length
        guard isAlphanumeric(letters, end), i > token else { return .none }
        var next = letters
        while isAlphanumeric(next, end) { next += scalar(at: next).length }
        switch (next - letters, text[letters] | 0x20) {
        case (1, 0x73):
            if isDigit(i - 1) { return .within(length) }
            let isWord = EnglishWords.contractionHosts.contains(text[token..<i])
            return .clitic(host: i, next: next, isWord: isWord)
        case (1, 0x6D), (1, 0x64):
            return .clitic(host: i, next: next, isWord: true)
        case (1, 0x74) where text[i - 1] | 0x20 == 0x6E:
            return .clitic(host: i - 1, next: next, isWord: true)
        case (2, 0x72), (2, 0x76), (2, 0x6C):
            let last = text[letters + 1] | 0x20
            return last == 0x65 || last == 0x6C ? .clitic(host: i, next: next, isWord: true) : .within(length)
        default:
            return ByteClass.of(text[letters]) == .digit ? .none : .within(length)
        }
    }

    private mutating func addClitic(_ token: Int, _ host: Int, _ next: Int, _ isWord: Bool) -> Int {
        if token < host { addWordToken(token, host, text[host - 1] == 0x2E ? .abbreviation : []) }
        if isWord {
            addWordToken(host, next, .clitic)
        } else {
            addPunctuation(host, next, .clitic, .none)
        }
        return next
    }

    /// Whether an apostrophe stands for letters left out at the front: `'em`, `'90s`, and the clitics of text
    /// whose tokens are already apart.
    func isElision(_ p: Int, _ letters: Int, _ end: Int) -> Bool {
        guard apostropheLength(p, end) == letters - p else { return false }
        var next = letters
        while next < end, isLetter(next) || isDigit(next) { next += 1 }
        if isDigit(letters) {
            return next - letters == 3 && isDigit(letters + 1) && text[next - 1] | 0x20 == 0x73
        }
        return BlockScanner.elisions.contains(text[letters..<next])
    }

    private static let elisions = WordSet(
        "em til tis twas cause bout re ve ll d m nineties eighties seventies"
    )

    // MARK: Hyphens and slashes

    /// Whether a hyphen stays inside one token: after a prefix, and in telephone numbers and dates.
    private func keepsHyphen(_ token: Int, _ i: Int, _ end: Int) -> Bool {
        guard isDigit(token) || text[token] == 0x2B else {
            return EnglishWords.prefixes.contains(text[token..<i])
        }
        guard isDigit(i + 1) else { return false }
        var next = i + 1
        while next < end, isDigit(next) { next += 1 }
        let before = i - token
        if next < end, text[next] == 0x2D, next + 1 < end, isDigit(next + 1) { return true }
        return before > 5 || (before == 3 && next - i - 1 >= 3)
    }

    /// Whether the hyphen joins the syllables of a given name after a family name: `Park Min-woo`.
    private func isSyllableName(_ token: Int, _ i: Int, _ end: Int) -> Bool {
        guard isUpper(token), i - token <= 4, i - token > 1, isLower(token + 1),
            let last = traits.last, last.contains(.upper), spaceBefore
        else { return false }
        var next = i + 1
        while next < end, isLetter(next) { next += 1 }
        return next == end || !isAlphanumeric(next, end) ? next - i - 1 <= (isLower(i + 1) ? 5 : 4) : false
    }

    /// Whether a slash stays inside one token: between digits, and beside a single letter.
    private func keepsSlash(_ token: Int, _ i: Int, _ end: Int) -> Bool {
        guard isAlphanumeric(i + 1, end) else { return false }
        if isDigit(i - 1), isDigit(i + 1) { return true }
        return i - token == 1 || !isAlphanumeric(i + 2, end)
    }
}
