/// Full stops at and inside words.
extension BlockScanner {
    /// Whether the stop at `i` lies inside the word, is the word's own at its end, or is punctuation.
    func stopJoint(_ token: Int, _ i: Int, _ end: Int) -> Joint {
        let next = i + 1
        if isAlphanumeric(next, end) { return staysInside(token, i, end) ? .within(1) : .none }
        if next < end, text[next] == 0x2E || text[next] == 0x21 || text[next] == 0x3F { return .none }
        guard isAbbreviation(token, i, end) else { return .none }
        if next < end, text[next] == 0x2D, isAlphanumeric(next + 1, end) { return .within(1) }
        let apostrophe = apostropheLength(next, end)
        if apostrophe > 0, isAlphanumeric(next + apostrophe, end) { return .within(1) }
        return .stop
    }

    /// A stop between letters or digits stays, unless two sentences were glued: `world.Today`, `1,000.That`.
    private func staysInside(_ token: Int, _ i: Int, _ end: Int) -> Bool {
        guard isUpper(i + 1) else { return true }
        let beforeIsLow = isLower(i - 1) || isDigit(i - 1)
        guard beforeIsLow else { return true }
        let segment = i - segmentStart(token, i)
        if i + 2 < end, isLower(i + 2) { return segment < 2 }
        return segment < 3 || (i + 2 < end && isAlphanumeric(i + 2, end))
    }

    private func segmentStart(_ token: Int, _ i: Int) -> Int {
        var start = i
        while start > token, text[start - 1] != 0x2E { start -= 1 }
        return start
    }

    /// No longer run of letters is an abbreviation.
    static let longestAbbreviation = 6

    /// Whether the letters before the stop at `i` take a stop of their own.
    private func isAbbreviation(_ token: Int, _ i: Int, _ end: Int) -> Bool {
        let word = text[token..<i]
        let after = nextVisible(i + 1)
        if word.contains(0x2E) { return isAcronym(token, i) }
        if isListNumber(token, i) { return true }
        guard isLetter(token) else { return false }
        if i - token == 1 { return isInitial(token, after) }
        guard i - token <= BlockScanner.longestAbbreviation else { return false }
        let isFollowed = after < blockEnd
        if EnglishWords.titles.contains(word) { return isUpper(token) || isFollowed }
        let goesOn = isFollowed && (isLower(after) || isDigit(after))
        if EnglishWords.references.contains(word) {
            return isFollowed && isDigit(after) && (isUpper(token) || i - token < 5)
        }
        if EnglishWords.doubtful.contains(word) {
            return goesOn
                || isUpper(token) && (text[i - 1] == 0x6F || traits.last?.contains(.continuing) == true)
        }
        if EnglishWords.abbreviations.contains(word) { return true }
        return isFollowed && isLower(after) && i - token <= 5 && i + 1 == end
    }

    /// Letters in ones, twos and threes between stops: `U.S`, `Ph.D`, `a.m`, `M.Sc`.
    private func isAcronym(_ token: Int, _ i: Int) -> Bool {
        var length = 0
        for p in token..<i {
            if text[p] == 0x2E {
                length = 0
                continue
            }
            length += 1
            if length > 2 || !(isLetter(p) || text[p] >= 0x80) { return false }
        }
        return true
    }

    /// A single letter is an initial, but not the pronoun, nor what ends a block.
    private func isInitial(_ token: Int, _ after: Int) -> Bool {
        guard after < blockEnd else { return false }
        if text[token] == 0x49 {
            return isUpper(after) && (traits.last.map { $0.contains(.upper) } ?? false)
        }
        return true
    }

    /// One or two digits at the start of a block: `1.` before an item.
    private func isListNumber(_ token: Int, _ i: Int) -> Bool {
        traits.isEmpty && i - token <= 2 && isDigit(token) && isDigit(i - 1)
            && i + 1 < blockEnd && ByteClass.of(text[i + 1]) == .blank
    }

    /// First byte that is no blank and no closing mark, from `p`.
    private func nextVisible(_ p: Int) -> Int {
        var next = p
        while next < blockEnd, ByteClass.of(text[next]) == .blank || text[next] == 0x22 || text[next] == 0x29
        {
            next += 1
        }
        return next
    }
}
