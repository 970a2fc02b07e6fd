/// Where sentences end, decided from the traits of the block's tokens.
extension BlockScanner {
    /// Appends the block's sentences and marks the words that begin them.
    mutating func splitSentences() {
        guard !traits.isEmpty else { return }
        var word = blockWord
        var start = 0
        var list = ListMarker(self)
        addSentence(0, &word)
        var i = 0
        while i < traits.count {
            let own = traits[i]
            if !list.isOpen, own.isDisjoint(with: .decisive) {
                i += 1
                continue
            }
            if i > start, own.contains(.bullet) || list.isNext(i, self) || isCredit(i),
                !traits[i - 1].contains(.bullet)
            {
                start = i
                addSentence(i, &word)
            }
            guard !own.isDisjoint(with: .terminal) else {
                i += 1
                continue
            }
            let next = afterClosers(i)
            if next < traits.count, endsSentence(start, i, next) {
                start = next
                addSentence(next, &word)
            }
            i = next
        }
    }

    private mutating func addSentence(_ row: Int, _ word: inout Int) {
        let token = UInt32(blockToken + row)
        columns.sentenceTokens.append(token)
        columns.sentenceZones.append(zone.rawValue)
        while word < columns.wordTokens.count, columns.wordTokens[word] < token { word += 1 }
        if word < columns.wordBreaks.count, columns.wordBreaks[word] < WordBreak.sentence.rawValue {
            columns.wordBreaks[word] = WordBreak.sentence.rawValue
        }
    }

    /// Row after the marks, closing quotation marks, brackets and stray stops that go with the stop at `i`.
    private func afterClosers(_ i: Int) -> Int {
        var next = i + 1
        while next < traits.count {
            let own = traits[next]
            if isFootnote(next) {
                next += 3
                continue
            }
            if own.isDisjoint(with: [.stop, .mark, .ellipsis, .close]) { break }
            if own.contains(.close), !own.contains(.quote), own.contains(.spaceBefore) { break }
            next += 1
        }
        return next
    }

    /// Whether the sentence from `start` ends between the stop at `i` and the token at `next`.
    private mutating func endsSentence(_ start: Int, _ i: Int, _ next: Int) -> Bool {
        if traits[next].contains(.continuing) { return false }
        // A dash after a quotation brings in its author.
        if traits[next].contains(.dash), traits[next - 1].contains(.quote) { return false }
        var content = next
        while content < traits.count, content < next + 4,
            !traits[content].isDisjoint(with: [.open, .dash, .bullet, .ellipsis])
        {
            content += 1
        }
        guard content < traits.count else { return false }
        let begins = traits[content]
        if begins.contains(.clitic) || begins.isDisjoint(with: [.upper, .digit]) {
            guard begins.contains(.lower) else { return false }
            return isBracketedMarker(next)
                || (next == i + 1 && !traits[i].contains(.abbreviation) && isMixed(content))
        }
        if isAside(next, after: i) { return false }
        if isMarker(start, i) || (endsInDots(next) && isPronoun(content)) { return false }
        let isPlainStop = next == i + 1 || traits[i + 1].contains(.close)
        if traits[i].contains(.abbreviation), isPlainStop { return abbreviationEnds(start, i, content) }
        if begins.contains(.digit) { return content > next || !takesNumber(i - 1) }
        return !(traits[i].contains(.mark) && traits[next - 1].contains(.quote) && isSpeech(content))
    }

    /// Whether an abbreviation is the last word of its sentence, by its kind and by what follows.
    private func abbreviationEnds(_ start: Int, _ i: Int, _ content: Int) -> Bool {
        let word = bytes(i).dropLast()
        guard traits[content].contains(.upper), !EnglishWords.titles.contains(word) else { return false }
        let isTime = EnglishWords.times.contains(word)
        if i - start < (isTime ? 4 : 2) { return false }
        let follower = bytes(content)
        if isTime { return !EnglishWords.afterTimes.contains(follower) }
        if EnglishWords.references.contains(word) { return false }
        if EnglishWords.closers.contains(word) { return true }
        let isTitle = traits[content].contains(.abbreviation)
        return EnglishWords.starters.contains(isTitle ? follower.dropLast() : follower)
    }

    /// Whether an ellipsis, closed up or spaced out (`. . .`), stands before a row.
    private func endsInDots(_ next: Int) -> Bool {
        let last = traits[next - 1]
        if last.contains(.ellipsis) { return true }
        return last.contains([.stop, .spaceBefore]) && next > 1 && traits[next - 2].contains(.stop)
    }

    /// `I` is a capital everywhere, so after an ellipsis it tells nothing.
    private func isPronoun(_ row: Int) -> Bool {
        let word = bytes(row)
        return word.count == 1 && word.first == 0x49
    }

    /// Whether the credit of a picture begins at a row: `Image: Jo Hall.` run on after the caption.
    private func isCredit(_ row: Int) -> Bool {
        guard row + 2 < traits.count, traits[row].contains(.upper), traits[row + 1].contains(.continuing)
        else {
            return false
        }
        return text[Int(columns.tokenStarts[blockToken + row + 1])] == 0x3A
            && EnglishWords.credits.contains(bytes(row))
    }

    /// `EG. 5`, `Rs. 20`, `N°. 7`: short capitals and signs take the number that follows.
    private func takesNumber(_ row: Int) -> Bool {
        guard row >= 0 else { return false }
        let own = traits[row]
        if own.contains(.upper) {
            let word = bytes(row)
            return word.count <= 3 && (word.count == 2 || word.allSatisfy { $0 &- 0x41 < 26 })
        }
        return own.isDisjoint(with: [.lower, .digit, .close])
    }

    /// Whether a name with a capital inside stands at a row: `eHarbour` begins a sentence as it is.
    private func isMixed(_ row: Int) -> Bool {
        bytes(row).contains { $0 &- 0x41 < 26 }
    }

    /// Whether brackets open at a row that belong to the sentence: it goes on after them (`Ahoy! (1965), a film`),
    /// or they tell where a shortened quotation is from (`the quay …” (Ode 55)`).
    private func isAside(_ row: Int, after stop: Int) -> Bool {
        guard traits[row].contains(.open), !traits[row].contains(.quote) else { return false }
        if traits[stop].contains(.ellipsis), traits[row - 1].contains(.quote) { return true }
        var close = row + 1
        while close < traits.count, close < row + 12, traits[close].isDisjoint(with: .close) { close += 1 }
        guard close + 1 < traits.count, traits[close].contains(.close) else { return false }
        return !traits[close + 1].isDisjoint(with: [.continuing, .lower])
    }

    /// Whether a name and a verb of saying follow a quotation: `"Why?" Smith asked`.
    private func isSpeech(_ content: Int) -> Bool {
        for row in (content + 1)..<(content + 4) where row < traits.count {
            if EnglishWords.speech.contains(bytes(row)) { return true }
            if !traits[row].contains(.upper) { return false }
        }
        return false
    }

    /// Bytes of a token of the block.
    func bytes(_ row: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        let token = blockToken + row
        return text[Int(columns.tokenStarts[token])..<Int(columns.tokenEnds[token])]
    }
}
